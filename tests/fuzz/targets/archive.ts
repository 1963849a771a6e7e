import fc from 'fast-check';
import { readArchive } from '../../../shared/archive/read-archive.ts';
import { grade } from '../../../shared/domain/grade.ts';
import { errorText } from '../../../shared/lib/error-texts.ts';
import { makeArchive, plainScheme, ratesScheme } from '../../helpers/make-archive.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes } from '../mutate-bytes.ts';
import { jsonText, mutatedJson } from '../mutate-json.ts';
import { assertThat } from '../refusal.ts';

const plans = [
  { id: 'a', vetoes: [['V1', 'upheld']] as const },
  { id: 'b', self: null, panel: [7000, { base: 9000, bonus: 300 }] },
];
const whole = { format: 'gongping-cycle', version: 1, results: [] };
const samples = [plainScheme(), plainScheme({ bonusMode: 'after-weights' })].map((scheme) => ({
  ...whole,
  ...makeArchive(scheme, plans),
}));
const rates = { ...whole, ...makeArchive(ratesScheme(), [{ id: 'a' }]) };

/** An archive from elsewhere: refused in words, or one that grades. */
export async function openTarget(): Promise<Attack> {
  const trees = mutatedJson(fc.constantFrom<unknown>(...samples, rates)).map(jsonText);
  const texts = mutatedBytes(samples.map((one) => Buffer.from(JSON.stringify(one)))).map((bytes) =>
    Buffer.from(bytes).toString('utf8'),
  );
  return makeAttack(fc.oneof({ weight: 4, arbitrary: trees }, { weight: 1, arbitrary: texts }), (text) => {
    const read = readArchive(text);
    if (read.ok) grade(read.value.archive);
    else {
      assertThat(read.error.length > 0, 'refused without a problem');
      for (const { code, params } of read.error) errorText('zh-CN', code, params);
    }
    return read.ok || read.error[0]?.code !== 'ARCHIVE_NOT_JSON';
  });
}
