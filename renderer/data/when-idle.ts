import { pause } from './pause.ts';

/** How long work of nobody's waiting may be put off while the page is busy, in milliseconds. */
const patience = 2000;

/** Waits until the page has nothing else to do, or for so long that it must have. */
export const whenIdle = (): Promise<void> =>
  typeof requestIdleCallback === 'function'
    ? new Promise((resolve) => {
        requestIdleCallback(() => resolve(), { timeout: patience });
      })
    : pause();
