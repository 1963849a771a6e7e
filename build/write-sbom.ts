import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSbom } from './supply-chain/make-sbom.ts';

/** Writes out/sbom.json. @returns where it lies */
export async function writeSbom(): Promise<string> {
  const folder = join(import.meta.dirname, '..', 'out');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'sbom.json');
  writeFileSync(path, `${JSON.stringify(await makeSbom(), null, 2)}\n`);
  return path;
}
