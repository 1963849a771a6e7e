import { beforeAll, expect, test } from 'vitest';
import { AppError } from '../../../shared/lib/app-error.ts';
import { openEnrolment, sealEnrolment, type Enrolment } from '../../../shared/transfer/enrolment-package.ts';
import { openPackage } from '../../../shared/transfer/open-package.ts';
import { joinPackage, splitPackage } from '../../../shared/transfer/package-header.ts';
import { makePackageKeys, type PackageKeys } from '../../../shared/transfer/package-keys.ts';
import { sealPackage, type SealedPackage } from '../../../shared/transfer/seal-package.ts';

const code = 'ABCD-EFGH-JKMN';
const createdAt = '2026-11-22T08:00:00.000Z';
let city: PackageKeys;
let enrolment: Enrolment;
let sealed: SealedPackage;

beforeAll(async () => {
  city = await makePackageKeys();
  enrolment = {
    who: {
      id: 'clerk-1',
      name: '王芳',
      role: 'townshipOperator',
      orgCode: '130481100',
      panelMemberId: null,
      cityId: '130481',
      deviceId: 'pc-1',
    },
    token: 'secret-token',
    hub: { address: 'https://hub.example', identity: null },
    keys: await makePackageKeys(),
    city: { signingKey: city.signingKey, recipient: city.recipient },
    expiresAt: '2026-12-06T08:00:00.000Z',
  };
  sealed = await sealEnrolment(enrolment, { from: city, code, createdAt });
});

const open = (file = sealed.file, typed = code, now = createdAt) =>
  openEnrolment(splitPackage(file), typed, now);

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'opened';
  } catch (error) {
    return error instanceof AppError ? error.code : `unnamed: ${String(error)}`;
  }
}

test('the code opens the package however it is typed, and its outside tells no secret', async () => {
  expect(await open()).toEqual(enrolment);
  expect(await open(sealed.file, 'abcd efgh　ｊｋｍｎ')).toEqual(enrolment);
  const outside = new TextDecoder().decode(sealed.file);
  for (const secret of ['secret-token', '王芳', enrolment.keys.identity])
    expect(outside).not.toContain(secret);
});

test('a wrong code, a package past its time and one of another kind are refused by name', async () => {
  expect(await refusalOf(open(sealed.file, 'ABCD-EFGH-JKMM'))).toBe('ENROLMENT_CODE_WRONG');
  expect(await refusalOf(open(sealed.file, code, '2026-12-06T08:00:00.000Z'))).toBe('ENROLMENT_EXPIRED');
  const header = { kind: 'to-office', cityId: '130481', deviceId: 'pc-1', serial: 1, createdAt } as const;
  const contents = { answers: null, from: {}, answered: [], changes: [] };
  const answer = await sealPackage({ header, contents, from: city, to: enrolment.keys });
  expect(await refusalOf(open(answer.file))).toBe('PACKAGE_NOT_ENROLMENT');
  const reader = { kind: 'to-city', cityId: '130481', keys: city, signer: enrolment.keys } as const;
  expect(await refusalOf(openPackage(splitPackage(sealed.file), reader))).toBe('PACKAGE_ENROLMENT');
});

test('a package whose outside was changed, or that another city signed, is refused', async () => {
  const { header, sealed: bytes } = splitPackage(sealed.file);
  const renamed = joinPackage({ ...header, deviceId: 'pc-2' }, bytes);
  expect(await refusalOf(open(renamed))).toBe('PACKAGE_TAMPERED');
  const forged = await sealEnrolment(enrolment, { from: await makePackageKeys(), code, createdAt });
  expect(await refusalOf(open(forged.file))).toBe('PACKAGE_TAMPERED');
});
