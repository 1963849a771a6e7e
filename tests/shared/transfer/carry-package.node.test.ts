import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { AppError } from '../../../shared/lib/app-error.ts';
import { openPackage } from '../../../shared/transfer/open-package.ts';
import { makePackageKeys, type PackageKeys } from '../../../shared/transfer/package-keys.ts';
import { joinPackage, splitPackage } from '../../../shared/transfer/package-header.ts';
import type { ToCityContents } from '../../../shared/transfer/package-contents.ts';
import { sealPackage, type SealedPackage } from '../../../shared/transfer/seal-package.ts';

const facts = {
  kind: 'to-city',
  cityId: '130481',
  deviceId: 'pc-1',
  serial: 3,
  createdAt: '2026-11-22T08:00:00.000Z',
} as const;

const contents: ToCityContents = {
  confirms: { unions: 7 },
  rows: [
    { collection: 'unions', row: { newDocumentState: { id: 'u1', name: '甲公司工会' } } },
    { collection: 'sheets', row: { newDocumentState: { id: 's1' }, assumedMasterState: null } },
  ],
};

let office: PackageKeys;
let city: PackageKeys;
let sealed: SealedPackage;

beforeAll(async () => {
  [office, city] = await Promise.all([makePackageKeys(), makePackageKeys()]);
  sealed = await sealPackage({ header: facts, contents, from: office, to: city });
});

const open = async (file: Uint8Array, keys = city, signer = office) =>
  openPackage(splitPackage(file), { kind: 'to-city', cityId: '130481', keys, signer });

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'opened';
  } catch (error) {
    return error instanceof AppError ? error.code : `unnamed: ${String(error)}`;
  }
}

test('a package brings what was put in, and its outside tells nothing of that', async () => {
  expect(await open(sealed.file)).toEqual(contents);
  expect(splitPackage(sealed.file).header).toMatchObject(facts);
  expect(new TextDecoder().decode(sealed.file)).not.toContain('甲公司');
});

test('a package without rows is still a package: it says how far the PC has read', async () => {
  const empty = { confirms: { unions: 9 }, rows: [] };
  const { file } = await sealPackage({ header: facts, contents: empty, from: office, to: city });
  expect(await open(file)).toEqual(empty);
});

test('row 33: every way of not being ours has its own refusal', async () => {
  const other = await makePackageKeys();
  const wrongWay = { ...splitPackage(sealed.file).header, kind: 'to-office' } as const;
  const { sealed: inside } = splitPackage(sealed.file);
  expect(await refusalOf(open(new TextEncoder().encode('PK\u0003\u0004…')))).toBe('PACKAGE_UNKNOWN');
  expect(await refusalOf(open(new Uint8Array()))).toBe('PACKAGE_UNKNOWN');
  expect(await refusalOf(open(sealed.file, other))).toBe('PACKAGE_FOREIGN');
  expect(await refusalOf(open(sealed.file, city, other))).toBe('PACKAGE_SIGNER_UNKNOWN');
  expect(await refusalOf(open(joinPackage(wrongWay, inside)))).toBe('PACKAGE_FOR_OFFICE');
  const here = { kind: 'to-office', cityId: '130481', keys: city, signer: office } as const;
  expect(await refusalOf(openPackage(splitPackage(sealed.file), here))).toBe('PACKAGE_FOR_CITY');
  const newer = { ...splitPackage(sealed.file).header, format: 2 };
  expect(await refusalOf(open(joinPackage(newer, inside)))).toBe('PACKAGE_TOO_NEW');
});

test('a header that says something else than the signed one is refused', async () => {
  const { header, sealed: inside } = splitPackage(sealed.file);
  for (const change of [{ serial: 4 }, { deviceId: 'pc-2' }, { createdAt: '2027-01-01T00:00:00.000Z' }]) {
    expect(await refusalOf(open(joinPackage({ ...header, ...change }, inside)))).toBe('PACKAGE_TAMPERED');
  }
});

test('somebody who knows the city’s public key cannot write in an office’s name', async () => {
  const forger = { ...(await makePackageKeys()), signingKey: office.signingKey };
  const forged = await sealPackage({ header: facts, contents, from: forger, to: city });
  expect(await refusalOf(open(forged.file))).toBe('PACKAGE_TAMPERED');
});

test('row 33: any changed byte is noticed and named', async () => {
  const byte = fc.record({ at: fc.nat(), xor: fc.integer({ min: 1, max: 255 }) });
  await fc.assert(
    fc.asyncProperty(byte, async ({ at, xor }) => {
      const file = Uint8Array.from(sealed.file);
      const place = at % file.length;
      file[place] = (file[place] ?? 0) ^ xor;
      expect(await refusalOf(open(file))).toMatch(/^PACKAGE_/);
    }),
    { numRuns: 150 },
  );
});

test('a file that is cut anywhere is called incomplete, one with an addition is called changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (at) => {
      const cut = sealed.file.subarray(0, 1 + (at % (sealed.file.length - 1)));
      expect(await refusalOf(open(cut))).toBe('PACKAGE_TRUNCATED');
    }),
  );
  const longer = Uint8Array.from([...sealed.file, 0]);
  expect(await refusalOf(open(longer))).toBe('PACKAGE_TAMPERED');
});
