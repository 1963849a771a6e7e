import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pageScript } from './page-script.ts';
import type * as office from './two-chairs-in-page.ts';

const entry = join(import.meta.dirname, 'two-chairs-in-page.ts');
const names = { seedOneChair: true } as const satisfies Record<keyof typeof office, true>;

/** The functions of two-chairs-in-page.ts, carried out in the app's page. */
export const pageTwoChairs = (page: Page) => pageScript<typeof office>(page, entry, names);
