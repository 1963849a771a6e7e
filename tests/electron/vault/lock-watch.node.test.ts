import { expect, test } from 'vitest';
import { LockWatch } from '../../../electron/vault/lock-watch.ts';

function watched() {
  const pc = { idle: 0, isArmed: true };
  const watch = new LockWatch({
    isArmed: () => pc.isArmed,
    idleSeconds: () => pc.idle,
    idleMinutes: () => 10,
  });
  return { pc, watch };
}

const pending = Symbol('pending');
const now = (answer: Promise<unknown>): Promise<unknown> => Promise.race([answer, Promise.resolve(pending)]);

test('locks when nobody has touched the PC for long enough, and not before', async () => {
  const { pc, watch } = watched();
  const asked = watch.wait();
  pc.idle = 599;
  watch.look();
  expect(await now(asked)).toBe(pending);
  pc.idle = 600;
  watch.look();
  expect(await now(asked)).toBe('idle');
});

test('without a password nothing locks, and whoever asks is told', async () => {
  const { pc, watch } = watched();
  pc.isArmed = false;
  pc.idle = 6000;
  const asked = watch.wait();
  watch.look();
  expect(watch.ask('person')).toBe(false);
  expect(await now(asked)).toBe(pending);
  pc.isArmed = true;
  expect(watch.ask('screen')).toBe(true);
  expect(await now(asked)).toBe('screen');
});

test('only the newest page is told, and a page looks again when a password was set', async () => {
  const { watch } = watched();
  const [first, second] = [watch.wait(), watch.wait()];
  expect(await now(first)).toBe('replaced');
  watch.renew();
  expect(await now(second)).toBe('replaced');
});
