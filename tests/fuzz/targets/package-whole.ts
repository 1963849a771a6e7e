import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { openPackage } from '../../../shared/transfer/open-package.ts';
import { joinPackage, splitPackage } from '../../../shared/transfer/package-header.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes, touchedBytes } from '../mutate-bytes.ts';
import { mutatedJson } from '../mutate-json.ts';
import { assertThat, unlessRefused } from '../refusal.ts';
import { packageContents, sealedSample } from '../sealed-sample.ts';

/** A package changed on its way: it opens to what was sealed, or not at all. */
export async function openTarget(): Promise<Attack> {
  const { office, city, sealed } = await sealedSample();
  const { header, sealed: body } = splitPackage(sealed.file);
  // The number of bytes on the outside is anybody's to write.
  const inside = fc
    .oneof(mutatedBytes([body]), touchedBytes([body]))
    .map((bytes) => joinPackage(header, bytes));
  const headers = mutatedJson(fc.constant(header)).map((other) => joinPackage(other as typeof header, body));
  const files = fc.oneof({ weight: 3, arbitrary: inside }, headers, touchedBytes([sealed.file]));
  return makeAttack(files, async (file) => {
    const split = await unlessRefused(/^PACKAGE_/, () => splitPackage(file));
    if (!split) return false;
    const contents = await unlessRefused(/^PACKAGE_/, () =>
      openPackage(split, { kind: 'to-city', cityId: '130481', keys: city, signer: office }),
    );
    if (contents) assertThat(isDeepStrictEqual(contents, packageContents), 'other contents than were sealed');
    return true;
  });
}
