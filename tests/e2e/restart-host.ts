import { launchApp, type RunningApp } from '../helpers/electron-app.ts';
import type { Host } from './grade-one-chair.ts';

/** The desktop app as a scenario's host: a restart ends it and opens the same screen on the same data. */
export const restartHost = (running: () => RunningApp, replace: (next: RunningApp) => void): Host => ({
  page: () => running().page,
  restart: async () => {
    const { folder, page } = running();
    const { hash } = new URL(page.url());
    await running().quit();
    const next = await launchApp({ folder });
    replace(next);
    await next.page.evaluate((place) => {
      location.hash = place;
    }, hash);
  },
});
