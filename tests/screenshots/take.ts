import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { launchApp, type RunningApp } from '../helpers/electron-app.ts';
import { pretendKeyStore } from '../helpers/pretend-key-store.ts';
import type { Host } from '../e2e/grade-one-chair.ts';
import { pictures } from './camera.ts';
import { takeCityPictures } from './city-pictures.ts';
import { takeTownshipPictures } from './township-pictures.ts';

/** A Sunday of the demo's year between its deadlines, for pages that count the days. */
const demoDay = '2026-11-22T10:00:00+08:00';

function takeCertificate(running: RunningApp): void {
  const home = join(running.folder, 'home');
  const [file] = globSync('**/*.pdf', { cwd: home });
  if (file === undefined) throw new Error('no certificate was printed');
  const page = ['-f', '1', '-l', '1', '-singlefile'];
  execFileSync('pdftoppm', ['-png', '-r', '96', ...page, join(home, file), join(pictures, 'certificate')]);
  console.log('screenshots: certificate.png');
}

const running = await launchApp({ env: { TZ: 'Asia/Shanghai' } });
try {
  const host: Host = {
    page: () => running.page,
    restart: () => Promise.reject(new Error('no picture needs a restart')),
  };
  await pretendKeyStore(running);
  await running.page.clock.setFixedTime(demoDay);
  await running.page.setViewportSize({ width: 1366, height: 768 });
  await takeTownshipPictures(host);
  await takeCityPictures(host);
  takeCertificate(running);
} finally {
  await running.close();
}
