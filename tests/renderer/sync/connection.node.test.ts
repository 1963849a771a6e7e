import { firstValueFrom, filter } from 'rxjs';
import { expect, test, vi } from 'vitest';
import { createConnection } from '../../../renderer/sync/connection.ts';
import type { HubOutcome } from '../../../shared/sync/hub-outcome.ts';

const ok: HubOutcome<object> = { kind: 'ok', value: {}, hubTime: null };
const offline: HubOutcome<object> = { kind: 'offline' };

/** A hub whose answers the test gives, and a clock it turns. */
function setUp(answers: HubOutcome<object>[]) {
  vi.useFakeTimers();
  let asked = 0;
  const connection = createConnection({
    probe: async () => {
      asked += 1;
      return answers.shift() ?? ok;
    },
    clock: { now: () => new Date('2026-11-22T08:00:10.000Z') },
    patience: { first: 1000, most: 4000 },
  });
  return { connection, asked: () => asked };
}

test('it asks again ever more slowly while nobody answers', async () => {
  const { connection, asked } = setUp(Array.from({ length: 20 }, () => offline));
  const counts: number[] = [];
  for (const pause of [0, 1000, 2000, 4000, 4000]) {
    await vi.advanceTimersByTimeAsync(pause);
    counts.push(asked());
  }
  expect(counts).toEqual([1, 2, 3, 4, 5]);
  connection.close();
  await vi.advanceTimersByTimeAsync(100_000);
  expect(asked()).toBe(5);
  vi.useRealTimers();
});

test('many failures at once slow it down once', async () => {
  const { connection, asked } = setUp([ok]);
  await vi.advanceTimersByTimeAsync(0);
  for (let number = 0; number < 13; number += 1) connection.failed({ kind: 'offline' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked()).toBe(2);
  expect(await firstValueFrom(connection.link$)).toEqual({ kind: 'online' });
  connection.close();
  vi.useRealTimers();
});

test('a hub that answers questions but no requests is asked ever more slowly too', async () => {
  const { connection, asked } = setUp([]);
  await vi.advanceTimersByTimeAsync(0);
  for (const pause of [1000, 2000, 4000]) {
    connection.failed({ kind: 'offline' });
    await vi.advanceTimersByTimeAsync(pause - 1);
    const before = asked();
    await vi.advanceTimersByTimeAsync(1);
    expect(asked()).toBe(before + 1);
  }
  connection.close();
  vi.useRealTimers();
});

test('whoever waits goes on when the hub answers, or stops with the sync', async () => {
  const { connection } = setUp([offline, ok]);
  const stopping = new AbortController();
  const waiting = connection.whenOnline(new AbortController().signal);
  const stopped = connection.whenOnline(stopping.signal);
  stopping.abort();
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  await vi.advanceTimersByTimeAsync(1000);
  await waiting;
  connection.answered(Date.parse('2026-11-22T08:00:00.000Z'));
  expect(await firstValueFrom(connection.drift$.pipe(filter((drift) => drift !== null)))).toBe(10_000);
  connection.close();
  vi.useRealTimers();
});

test('a question that nobody answers any more is asked anew, and its late answer tells nothing', async () => {
  vi.useFakeTimers();
  const answers: ((outcome: HubOutcome<object>) => void)[] = [];
  const connection = createConnection({
    probe: () => new Promise((resolve) => answers.push(resolve)),
    clock: { now: () => new Date('2026-11-22T08:00:10.000Z') },
    patience: { first: 1000, most: 4000 },
  });
  connection.ask();
  expect(answers).toHaveLength(1);
  connection.askAnew();
  expect(answers).toHaveLength(2);
  answers[1]?.(ok);
  await vi.advanceTimersByTimeAsync(0);
  answers[0]?.(offline);
  await vi.advanceTimersByTimeAsync(0);
  expect(await firstValueFrom(connection.link$)).toEqual({ kind: 'online' });
  connection.close();
  vi.useRealTimers();
});
