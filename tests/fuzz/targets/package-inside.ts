import { Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { openPackage } from '../../../shared/transfer/open-package.ts';
import { ToCityContentsSchema, ToOfficeContentsSchema } from '../../../shared/transfer/package-contents.ts';
import { splitPackage } from '../../../shared/transfer/package-header.ts';
import { sealLetter } from '../../../shared/transfer/seal-package.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedJson } from '../mutate-json.ts';
import { assertThat, unlessRefused } from '../refusal.ts';
import { packageContents, packageFacts, sealedSample } from '../sealed-sample.ts';
import { valueOfSchema } from '../value-of-schema.ts';

const schemas = { 'to-city': ToCityContentsSchema, 'to-office': ToOfficeContentsSchema };

/** A PC or a city that has been taken over: signed and sealed as it should be, with anything inside, either way. */
export async function openTarget(): Promise<Attack> {
  const { office, city } = await sealedSample();
  const ends = {
    'to-city': { from: office, to: city, contents: fc.constant<unknown>(packageContents) },
    'to-office': { from: city, to: office, contents: valueOfSchema(ToOfficeContentsSchema) },
  };
  const given = fc
    .constantFrom('to-city' as const, 'to-office' as const)
    .chain((kind) => mutatedJson(ends[kind].contents).map((contents) => ({ kind, contents })));
  return makeAttack(given, async ({ kind, contents }) => {
    const { from, to } = ends[kind];
    const encrypter = new Encrypter();
    encrypter.addRecipient(to.recipient);
    const header = { ...packageFacts, kind };
    const letter = { header, contents: Object(contents) as object, from, to };
    const { file } = await sealLetter(letter, encrypter);
    const opened = await unlessRefused(/^PACKAGE_/, () =>
      openPackage(splitPackage(file), { kind, cityId: '130481', keys: to, signer: from }),
    );
    if (opened) assertThat(Value.Check(schemas[kind], opened), 'contents that do not fit');
    return true;
  });
}
