import fc from 'fast-check';
import { Value } from 'typebox/value';
import { openPackage } from '../../../shared/transfer/open-package.ts';
import { ToCityContentsSchema } from '../../../shared/transfer/package-contents.ts';
import { splitPackage } from '../../../shared/transfer/package-header.ts';
import { sealLetter } from '../../../shared/transfer/seal-package.ts';
import { Encrypter } from 'age-encryption';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedJson } from '../mutate-json.ts';
import { assertThat, unlessRefused } from '../refusal.ts';
import { packageContents, packageFacts, sealedSample } from '../sealed-sample.ts';

/** An office's own PC that has been taken over: signed and sealed as it should be, with anything inside. */
export async function openTarget(): Promise<Attack> {
  const { office, city } = await sealedSample();
  return makeAttack(mutatedJson(fc.constant(packageContents)), async (contents) => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(city.recipient);
    const letter = { header: packageFacts, contents: Object(contents) as object, from: office, to: city };
    const { file } = await sealLetter(letter, encrypter);
    const opened = await unlessRefused(/^PACKAGE_/, () =>
      openPackage(splitPackage(file), { kind: 'to-city', cityId: '130481', keys: city, signer: office }),
    );
    if (opened) assertThat(Value.Check(ToCityContentsSchema, opened), 'contents that do not fit');
  });
}
