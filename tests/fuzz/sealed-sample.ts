import { makePackageKeys } from '../../shared/transfer/package-keys.ts';
import { sealPackage } from '../../shared/transfer/seal-package.ts';

export const packageFacts = {
  kind: 'to-city',
  cityId: '130481',
  deviceId: 'pc-1',
  serial: 3,
  createdAt: '2026-11-22T08:00:00.000Z',
} as const;

export const packageContents = {
  confirms: { unions: 7, sheets: 2 },
  rows: [
    { collection: 'unions' as const, row: { newDocumentState: { id: 'u1', name: '甲公司工会' } } },
    { collection: 'sheets' as const, row: { newDocumentState: { id: 's1' }, assumedMasterState: null } },
  ],
};

/** A package of an office for its city, and the keys of both. */
export async function sealedSample() {
  const [office, city] = await Promise.all([makePackageKeys(), makePackageKeys()]);
  const sealed = await sealPackage({
    header: packageFacts,
    contents: packageContents,
    from: office,
    to: city,
  });
  return { office, city, sealed };
}
