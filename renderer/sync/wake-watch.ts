/** Milliseconds between two looks at the clock, and how late a look must be for the PC to have slept. */
const every = 5000;
const late = 20_000;

/** Calls back when this PC wakes up: its timers stood still, and its connections look alive and are not. */
export function watchForWaking(onWake: () => void): () => void {
  let last = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    if (now - last > late) onWake();
    last = now;
  }, every);
  return () => clearInterval(timer);
}
