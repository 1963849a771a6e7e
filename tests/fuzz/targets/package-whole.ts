import { isDeepStrictEqual } from 'node:util';
import { openPackage } from '../../../shared/transfer/open-package.ts';
import { splitPackage } from '../../../shared/transfer/package-header.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes } from '../mutate-bytes.ts';
import { assertThat, unlessRefused } from '../refusal.ts';
import { packageContents, sealedSample } from '../sealed-sample.ts';

/** A package changed on its way: it opens to what was sealed, or not at all. */
export async function openTarget(): Promise<Attack> {
  const { office, city, sealed } = await sealedSample();
  return makeAttack(mutatedBytes([sealed.file]), async (file) => {
    const contents = await unlessRefused(/^PACKAGE_/, () =>
      openPackage(splitPackage(file), { kind: 'to-city', cityId: '130481', keys: city, signer: office }),
    );
    if (contents) assertThat(isDeepStrictEqual(contents, packageContents), 'other contents than were sealed');
  });
}
