import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type * as harness from './data-harness.ts';

type Harness = typeof harness;

/** The functions of data-harness.ts, carried out in the app's page. */
export type PageData = {
  readonly [Name in keyof Harness]: (
    ...args: Parameters<Harness[Name]>
  ) => Promise<Awaited<ReturnType<Harness[Name]>>>;
};

let bundled: Promise<string> | null = null;

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'data-harness.ts'), formats: ['iife'], name: 'gongpingData' },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('the harness was not bundled');
  return output.output[0].code;
}

const names = {
  open: true,
  savePerson: true,
  savePeople: true,
  namesInCopies: true,
  measureSaves: true,
} as const satisfies Record<keyof Harness, true>;

/** Brings the product's data layer into the page of a running app. */
export async function pageData(page: Page): Promise<PageData> {
  bundled ??= bundle();
  await page.evaluate(`${await bundled}\n;globalThis.gongpingData = gongpingData;`);
  const call =
    (name: string) =>
    (...args: readonly unknown[]): Promise<unknown> =>
      page.evaluate(
        ([called, given]) => {
          const { gongpingData } = globalThis as unknown as {
            readonly gongpingData: Readonly<
              Record<string, (...given: readonly unknown[]) => Promise<unknown>>
            >;
          };
          return gongpingData[called]?.(...given);
        },
        [name, args] as const,
      );
  return Object.fromEntries(Object.keys(names).map((name) => [name, call(name)])) as unknown as PageData;
}
