import type { ByPassword } from './vault-file.ts';

const second = 1000;
/** One person mistypes a few times. */
const free = 5;
const firstWait = 30 * second;
const longestWait = 15 * 60 * second;

/**
 * How long until the next password may be tried, in milliseconds: 30 s after five wrong ones, a minute, two … a quarter
 * of an hour. A clock that was put back does not shorten it.
 */
export function waitBefore(
  { failed, failedAt }: Pick<ByPassword, 'failed' | 'failedAt'>,
  now: number,
): number {
  if (failed < free) return 0;
  const wait = Math.min(longestWait, firstWait * 2 ** Math.min(failed - free, 20));
  const passed = now - failedAt;
  return passed < 0 ? wait : Math.max(0, wait - passed);
}
