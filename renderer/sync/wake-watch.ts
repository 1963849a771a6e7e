/**
 * Milliseconds between two looks at the clock; how late a look must be for something to have been missed; and how
 * late for this PC to have slept: a page that nobody sees is let look once a minute.
 */
const every = 5000;
const late = 20_000;
const asleep = 90_000;

interface Waking {
  /** The page stood still for a while. */
  readonly onLate: () => void;
  /** The PC slept: its connections look alive and are not. */
  readonly onWake: () => void;
}

/** Watches for gaps in this page's time; a PC's timers stand still while it sleeps. */
export function watchForWaking({ onLate, onWake }: Waking): () => void {
  let last = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    const gap = now - last;
    last = now;
    if (gap > asleep) onWake();
    else if (gap > late) onLate();
  }, every);
  return () => clearInterval(timer);
}
