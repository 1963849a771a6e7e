import { setImmediate } from 'node:timers/promises';
import { configure, getConfig } from '@testing-library/react';

/** A form tells whoever watches it by a message, and React draws what they make of it in a turn of its own. */
async function drawn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.addEventListener('message', resolve, { once: true });
    port1.start();
    port2.postMessage(null);
  });
  port1.close();
  await setImmediate();
}

const before = getConfig();

configure({
  // A loaded PC may be slow to answer; a test fails for what is shown, never for when.
  asyncUtilTimeout: 40_000,
  // Asking of every element whether it is hidden takes most of a test's time, and jsdom lays nothing out anyway.
  defaultHidden: true,
  // After a click or a key the page is what a person would see before the next one.
  asyncWrapper: (act) =>
    before.asyncWrapper(async () => {
      const result = await act();
      await drawn();
      return result;
    }),
});
