import type { Page } from 'playwright-core';
import { build } from 'vite';

type Functions<Module> = {
  readonly [Name in keyof Module]: Module[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never;
};

const globalName = 'gongpingScript';
const bundles = new Map<string, Promise<string>>();

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: globalName } },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`);
  return output.output[0].code;
}

/** Brings a module of ours into the page of a running app and answers its functions, carried out there. */
export async function pageScript<Module>(
  page: Page,
  entry: string,
  names: Readonly<Record<keyof Module & string, true>>,
): Promise<Functions<Module>> {
  const bundled = bundles.get(entry) ?? bundle(entry);
  bundles.set(entry, bundled);
  await page.evaluate(`${await bundled}\n;globalThis.${globalName} = ${globalName};`);
  const call =
    (name: string) =>
    (...args: readonly unknown[]): Promise<unknown> =>
      page.evaluate(
        ([holder, called, given]) => {
          const holders = globalThis as unknown as Readonly<
            Record<string, Readonly<Record<string, (...given: readonly unknown[]) => Promise<unknown>>>>
          >;
          return holders[holder]?.[called]?.(...given);
        },
        [globalName, name, args] as const,
      );
  return Object.fromEntries(Object.keys(names).map((name) => [name, call(name)])) as Functions<Module>;
}
