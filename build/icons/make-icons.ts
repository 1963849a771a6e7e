import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../setup/chromium.ts';
import { icnsOf, icoOf, type Picture } from './icon-containers.ts';

/** Sizes Windows, macOS and Linux desktops ask for, in pixels. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;

const folder = import.meta.dirname;

async function drawPictures(): Promise<readonly Picture[]> {
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  try {
    const pictures: Picture[] = [];
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
      pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
      await page.close();
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

// Run after a change of icon.svg; the results are committed, because a release machine may have no Chromium.
const pictures = await drawPictures();
mkdirSync(join(folder, 'linux'), { recursive: true });
for (const { size, png } of pictures) writeFileSync(join(folder, 'linux', `${size}x${size}.png`), png);
writeFileSync(join(folder, 'icon.ico'), icoOf(pictures));
writeFileSync(join(folder, 'icon.icns'), icnsOf(pictures));
writeFileSync(
  join(folder, '..', '..', 'renderer', 'public', 'icon.svg'),
  readFileSync(join(folder, 'icon.svg')),
);
console.log(`icons: ${sizes.length} sizes drawn`);
