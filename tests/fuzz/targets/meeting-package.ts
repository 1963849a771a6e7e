import fc from 'fast-check';
import { Value } from 'typebox/value';
import { readPackage } from '../../../server/meetings/read-package.ts';
import { PackageContentSchema } from '../../../shared/sync/meeting-package.ts';
import { bytesOfText } from '../../../shared/transfer/bytes.ts';
import { makePackageKeys, signBytes } from '../../../shared/transfer/package-keys.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { jsonText, mutatedJson } from '../mutate-json.ts';
import { assertThat, unlessRefused } from '../refusal.ts';
import { valueOfSchema } from '../value-of-schema.ts';

/** What a meeting's laptop hands over, signed by a key that anybody can make. */
export async function openTarget(): Promise<Attack> {
  const keys = await makePackageKeys();
  const contents = fc.oneof(
    valueOfSchema(PackageContentSchema),
    fc.constant({ format: 'gongping-meeting-1', cityId: '130481' }),
  );
  const given = fc.record({ content: mutatedJson(contents), signed: fc.boolean(), forged: fc.string() });
  return makeAttack(given, async ({ content, signed, forged }) => {
    const text = jsonText(content);
    const signature = signed ? await signBytes(keys, bytesOfText(text)) : forged;
    const read = await unlessRefused(/^MEETING_PACKAGE_/, () =>
      readPackage({ content: text, signature, publicKey: keys.signingKey }, '130481'),
    );
    if (read) assertThat(signed && Value.Check(PackageContentSchema, read), 'a package that nobody signed');
  });
}
