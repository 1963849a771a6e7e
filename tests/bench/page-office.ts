import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pageScript } from '../helpers/page-script.ts';
import type * as office from './office-in-page.ts';

const entry = join(import.meta.dirname, 'office-in-page.ts');
const names = {
  fillDemo: true,
  fillPeople: true,
  measureOpenings: true,
} as const satisfies Record<keyof typeof office, true>;

/** The functions of office-in-page.ts, carried out in the app's page. */
export const pageOffice = (page: Page) => pageScript<typeof office>(page, entry, names);
