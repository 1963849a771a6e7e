import { BehaviorSubject } from 'rxjs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Link } from '../../../renderer/sync/connection.ts';
import { reportDevice } from '../../../renderer/sync/report-device.ts';
import type { DeviceReport } from '../../../shared/sync/device-report.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A PC whose state the test changes, and what its hub was told. */
function setUp(answers: readonly (() => Promise<never>)[] = []) {
  const told: DeviceReport[] = [];
  const failing = [...answers];
  const state = {
    link$: new BehaviorSubject<Link>({ kind: 'asking' }),
    drift$: new BehaviorSubject<number | null>(null),
    unsent$: new BehaviorSubject(0),
    refused$: new BehaviorSubject(0),
  };
  const reporting = reportDevice({
    ...state,
    report: async (report) => {
      told.push(report);
      return (await failing.shift()?.()) ?? { kind: 'ok', value: {}, hubTime: null };
    },
    machine: async () => ({ version: '0.1.0', freeDisk: 5e9 }),
  });
  const comeOnline = async () => {
    state.link$.next({ kind: 'online' });
    state.drift$.next(-1500.4);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { ...state, told, reporting, comeOnline };
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

test('it reports once the hub has answered, and again soon after a count has changed', async () => {
  const { told, comeOnline, unsent$, refused$, drift$, reporting } = setUp();
  await pass(3600);
  expect(told).toEqual([]);
  await comeOnline();
  const first = { unsent: 0, refused: 0, clockOffset: -1500, version: '0.1.0', freeDisk: 5e9 };
  expect(told).toEqual([first]);
  for (const count of [1, 2, 3]) unsent$.next(count);
  refused$.next(1);
  drift$.next(-1600);
  await pass(30);
  expect(told.slice(1)).toEqual([{ ...first, unsent: 3, refused: 1, clockOffset: -1600 }]);
  reporting.unsubscribe();
  await pass(3600);
  expect(told).toHaveLength(2);
});

test('without any change it reports now and then, and not while the hub cannot be reached', async () => {
  const { told, comeOnline, link$, reporting } = setUp();
  await comeOnline();
  await pass(20 * 60);
  expect(told).toHaveLength(3);
  link$.next({ kind: 'down', why: { kind: 'offline' } });
  await pass(3600);
  expect(told).toHaveLength(3);
  reporting.unsubscribe();
});

test('a report that fails keeps the next one from nothing', async () => {
  const { told, comeOnline, unsent$, reporting } = setUp([() => Promise.reject(new Error('lost'))]);
  await comeOnline();
  unsent$.next(4);
  await pass(60);
  expect(told.map(({ unsent }) => unsent)).toEqual([0, 4]);
  reporting.unsubscribe();
});
