import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

export const pictures = join(import.meta.dirname, '..', '..', 'docs', 'images');

/** A place of the header where nothing reacts to the mouse. */
const parked = { x: 600, y: 2 };

/** A message that says what was just done stays for ever where the clock stands still. */
const hidden = '.ant-message-notice { display: none }';

const patience = 10;
const pause = 250;

/** Pictures of the page until two in a row are the same: layout, scroll bars and fonts have then come to rest. */
async function stillPicture(page: Page): Promise<Buffer> {
  let last = await page.screenshot({ animations: 'disabled', style: hidden });
  for (let tries = 0; tries < patience; tries += 1) {
    await page.waitForTimeout(pause);
    const next = await page.screenshot({ animations: 'disabled', style: hidden });
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error('the page does not come to rest');
}

/** Takes the page as a clerk's small screen shows it, once nothing loads any more. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.mouse.move(parked.x, parked.y);
  await page.locator('.ant-spin-spinning').waitFor({ state: 'detached' });
  await page.locator('.ant-tooltip:visible').waitFor({ state: 'detached' });
  writeFileSync(join(pictures, `${name}.png`), await stillPicture(page));
  console.log(`screenshots: ${name}.png`);
}
