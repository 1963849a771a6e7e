import { expect, test } from 'vitest';
import { launchApp, type RunningApp } from '../helpers/electron-app.ts';

/** What the page gets when it asks for a camera or a microphone. */
const ask = ({ page }: RunningApp, wanted: MediaStreamConstraints): Promise<string> =>
  page.evaluate(async (constraints) => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia(constraints);
      stream.getTracks().forEach((track) => track.stop());
      return 'granted';
    } catch (error) {
      return error instanceof Error ? error.name : String(error);
    }
  }, wanted);

test('the camera opens where certificates are verified and nowhere else, the microphone nowhere', async () => {
  const running = await launchApp({ args: ['--use-fake-device-for-media-stream'] });
  const go = (place: string) =>
    running.page.evaluate((hash) => {
      location.hash = hash;
    }, place);
  try {
    expect(await ask(running, { video: true })).toBe('NotAllowedError');
    await go('#/verify');
    expect(await ask(running, { video: true })).toBe('granted');
    expect(await ask(running, { audio: true })).toBe('NotAllowedError');
    expect(await ask(running, { video: true, audio: true })).toBe('NotAllowedError');
    for (const elsewhere of ['#/certificates', '#/verify/more', '#/settings?to=#/verify']) {
      await go(elsewhere);
      expect(await ask(running, { video: true })).toBe('NotAllowedError');
    }
  } finally {
    await running.close();
  }
});
