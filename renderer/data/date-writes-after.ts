import { now } from 'rxdb/plugins/utils';

/**
 * RxDB finds what is still to be sent by the times of the writes, which it takes from the PC's clock and which only grow
 * while a program runs. What is written after the clock was set back, in a program that was started since, would lie
 * before what has been sent, and never be sent: so a program begins where the data on the disk ends.
 *
 * @param lwt a last write time in milliseconds
 */
export function dateWritesAfter(lwt: number): void {
  const ofClock = Date.now;
  // RxDB counts on from the latest time that it has read, and offers no other way to tell it one.
  Date.now = () => Math.ceil(lwt);
  try {
    now();
  } finally {
    Date.now = ofClock;
  }
}
