import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { licenceProblems } from '../../../build/supply-chain/licence-problems.ts';
import { makeSbom } from '../../../build/supply-chain/make-sbom.ts';
import type { Licence, Sbom } from '../../../build/supply-chain/sbom-schema.ts';

let shipped: Sbom;
beforeAll(async () => {
  shipped = await makeSbom();
});

const withLicences = (...licenses: Licence[]): Sbom => ({
  bomFormat: 'CycloneDX',
  components: [{ 'bom-ref': 'x@1', name: 'x', version: '1', licenses }],
  dependencies: [],
  metadata: { component: { 'bom-ref': 'gongping@1' } },
});
const isFine = (...licenses: Licence[]): boolean => licenceProblems(withLicences(...licenses)).length === 0;
const id = (one: string): Licence => ({ license: { id: one } });

test('everything that ships has a licence under which it may', () => {
  expect(licenceProblems(shipped)).toEqual([]);
});

test('the bill of materials has each dependency of package.json, Electron, and no other tool', () => {
  const url = new URL('../../../package.json', import.meta.url);
  const { dependencies } = JSON.parse(readFileSync(url, 'utf8')) as { dependencies: Record<string, string> };
  const versions = new Map(shipped.components.map(({ name, version }) => [name, version]));
  for (const [name, version] of Object.entries(dependencies)) expect(versions.get(name), name).toBe(version);
  expect(versions.has('electron')).toBe(true);
  const named = new Set(shipped.components.map((component) => component['bom-ref']));
  const edges = shipped.dependencies.flatMap(({ dependsOn }) => dependsOn);
  expect(edges.filter((ref) => !named.has(ref))).toEqual([]);
  for (const tool of ['vitest', 'playwright', 'electron-builder', 'fast-check'])
    expect(versions.has(tool), tool).toBe(false);
});

test.each([
  'GPL-3.0-only',
  'AGPL-3.0-or-later',
  'LGPL-2.1',
  'SSPL-1.0',
  'UNLICENSED',
  'SEE LICENSE IN x',
  '',
])('nothing may ship under "%s"', (licence) => {
  expect(isFine(id(licence))).toBe(false);
  expect(isFine({ license: { name: licence } })).toBe(false);
});

test('of a choice one is enough, of a sum all count, and no licence is none', () => {
  expect(isFine({ expression: '(MIT OR GPL-3.0-only)' })).toBe(true);
  expect(isFine({ expression: 'MIT AND GPL-3.0-only' })).toBe(false);
  expect(isFine({ expression: '(MIT OR (ISC AND GPL-3.0-only))' })).toBe(false);
  expect(isFine(id('MIT'), id('GPL-3.0-only'))).toBe(false);
  expect(isFine()).toBe(false);
});
