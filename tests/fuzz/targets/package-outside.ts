import { Value } from 'typebox/value';
import { PackageHeaderSchema, splitPackage } from '../../../shared/transfer/package-header.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes } from '../mutate-bytes.ts';
import { assertThat, unlessRefused } from '../refusal.ts';
import { sealedSample } from '../sealed-sample.ts';

/** What anybody can hand to a PC or a hub as a carry package. */
export async function openTarget(): Promise<Attack> {
  const { sealed } = await sealedSample();
  const head = sealed.file.subarray(0, sealed.file.indexOf(10, 20) + 40);
  return makeAttack(mutatedBytes([sealed.file, head]), async (file) => {
    const split = await unlessRefused(/^PACKAGE_/, () => splitPackage(file));
    if (split) assertThat(Value.Check(PackageHeaderSchema, split.header), 'an outside that does not fit');
  });
}
