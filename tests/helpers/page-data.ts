import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type * as harness from './data-harness.ts';
import { pageScript } from './page-script.ts';

const entry = join(import.meta.dirname, 'data-harness.ts');
const names = {
  open: true,
  savePerson: true,
  savePeople: true,
  savePersonal: true,
  namesInCopies: true,
  measureSaves: true,
} as const satisfies Record<keyof typeof harness, true>;

/** The functions of data-harness.ts, carried out in the app's page. */
export type PageData = Awaited<ReturnType<typeof pageData>>;

/** Brings the product's data layer into the page of a running app. */
export const pageData = (page: Page) => pageScript<typeof harness>(page, entry, names);
