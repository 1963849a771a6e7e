import fc from 'fast-check';
import { Value } from 'typebox/value';
import { readContent } from '../../../server/meetings/package-seal.ts';
import { readOutside } from '../../../server/meetings/read-package.ts';
import {
  meetingFormat,
  PackageContentSchema,
  PackageOutsideSchema,
} from '../../../shared/sync/meeting-package.ts';
import { bytesOfText } from '../../../shared/transfer/bytes.ts';
import { compress } from '../../../shared/transfer/gzip.ts';
import { makePackageKeys, signBytes } from '../../../shared/transfer/package-keys.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { jsonText, mutatedJson } from '../mutate-json.ts';
import { assertThat, unlessRefused } from '../refusal.ts';
import { valueOfSchema } from '../value-of-schema.ts';

const short = fc.constant({ format: meetingFormat, cityId: '130481' });

/** What a meeting's laptop hands over: its outside, signed by a key that anybody can make, and what the seal holds. */
export async function openTarget(): Promise<Attack> {
  const keys = await makePackageKeys();
  const given = fc.record({
    outside: mutatedJson(fc.oneof(valueOfSchema(PackageOutsideSchema), short)),
    inside: mutatedJson(fc.oneof(valueOfSchema(PackageContentSchema), short)),
    signed: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
    forged: fc.string(),
  });
  return makeAttack(given, async ({ outside, inside, signed, forged }) => {
    const text = jsonText(outside);
    const signature = signed ? await signBytes(keys, bytesOfText(text)) : forged;
    const read = await unlessRefused(/^MEETING_PACKAGE_/, () =>
      readOutside({ content: text, signature, publicKey: keys.signingKey }, '130481'),
    );
    if (read) assertThat(signed && Value.Check(PackageOutsideSchema, read), 'a package that nobody signed');
    const packed = await compress(bytesOfText(jsonText(inside)));
    const content = await unlessRefused(/^MEETING_PACKAGE_/, () => readContent(packed));
    if (content) assertThat(Value.Check(PackageContentSchema, content), 'a content of another form');
    return signed || content !== null;
  });
}
