import fc from 'fast-check';
import { Value } from 'typebox/value';
import { PackageHeaderSchema, splitPackage } from '../../../shared/transfer/package-header.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes } from '../mutate-bytes.ts';
import { jsonText, mutatedJson } from '../mutate-json.ts';
import { assertThat, readingOf } from '../refusal.ts';
import { sealedSample } from '../sealed-sample.ts';

/** What anybody can hand to a PC or a hub as a carry package: changed in its bytes, and with any line as its outside. */
export async function openTarget(): Promise<Attack> {
  const { sealed } = await sealedSample();
  const bytes = Buffer.from(sealed.file);
  const begin = bytes.indexOf(10) + 1;
  const end = bytes.indexOf(10, begin);
  const outside: unknown = JSON.parse(bytes.toString('utf8', begin, end));
  const lines = mutatedJson(fc.constant(outside)).map((value) =>
    Buffer.concat([bytes.subarray(0, begin), Buffer.from(jsonText(value)), bytes.subarray(end)]),
  );
  return makeAttack(fc.oneof(mutatedBytes([bytes, bytes.subarray(0, end + 40)]), lines), async (file) => {
    const { value, refusal } = await readingOf(/^PACKAGE_/, () => splitPackage(file));
    if (value) assertThat(Value.Check(PackageHeaderSchema, value.header), 'an outside that does not fit');
    return refusal !== 'PACKAGE_UNKNOWN';
  });
}
