import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { pageScript } from '../../helpers/page-script.ts';
import type * as pouch from './pouch-in-page.ts';
import type * as raw from './raw-in-page.ts';
import type * as sync from './sync-in-page.ts';

const syncNames = {
  signIn: true,
  open: true,
  firstPull: true,
  stop: true,
  editAll: true,
  push: true,
  syncOfNothing: true,
} as const satisfies Record<keyof typeof sync, true>;
const rawNames = { fill: true, pull: true, editAll: true, push: true } as const satisfies Record<
  keyof typeof raw,
  true
>;
const pouchNames = { fillServer: true, pull: true, editAll: true, push: true } as const satisfies Record<
  keyof typeof pouch,
  true
>;

const here = (file: string): string => join(import.meta.dirname, file);

/** The functions of sync-in-page.ts, carried out in a page of the hub. */
export const pageSync = (page: Page) => pageScript<typeof sync>(page, here('sync-in-page.ts'), syncNames);

/** The functions of raw-in-page.ts, carried out in a page of the raw hub. */
export const pageRaw = (page: Page) => pageScript<typeof raw>(page, here('raw-in-page.ts'), rawNames);

async function bundlePouch(packages: string): Promise<string> {
  const entry = join(packages, 'pouchdb-browser', 'lib', 'index.es.js');
  const lib = { entry, formats: ['iife' as const], name: 'PouchDB' };
  const [output] = [
    await build({ configFile: false, logLevel: 'error', build: { write: false, lib } }),
  ].flat();
  if (!output || !('output' in output)) throw new Error('PouchDB was not bundled');
  return output.output[0].code;
}

/** The functions of pouch-in-page.ts, carried out in a page of pouchdb-server. */
export async function pagePouch(page: Page, packages: string) {
  await page.evaluate(`${await bundlePouch(packages)}\n;globalThis.PouchDB = PouchDB.default ?? PouchDB;`);
  return pageScript<typeof pouch>(page, here('pouch-in-page.ts'), pouchNames);
}
