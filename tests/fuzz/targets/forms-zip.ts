import fc from 'fast-check';
import { zipSync } from 'fflate';
import { unpackForms } from '../../../renderer/spreadsheet/unpack-forms.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes } from '../mutate-bytes.ts';
import { assertThat, readingOf } from '../refusal.ts';

const form = new Uint8Array(3000).map((_, place) => (place * place) & 0xff);
const names = [
  '自评表/陈堃.xlsx',
  '../../陈堃.xlsx',
  'C:\\表\\a.XLS',
  '__MACOSX/._a.xlsx',
  '~$a.xlsx',
  'a.txt',
  '.xlsx',
];

/** A folder of filled-in forms as a zip from anywhere: unpacked to plain names, or refused. */
export async function openTarget(): Promise<Attack> {
  const zips = fc
    .uniqueArray(
      fc.oneof(
        fc.constantFrom(...names),
        fc.string({ maxLength: 12 }).map((name) => `${name}.xlsx`),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .chain((chosen) =>
      fc
        .constantFrom(0, 6)
        .map((level) => zipSync(Object.fromEntries(chosen.map((name) => [name, form])), { level })),
    );
  const given = fc.oneof(
    zips,
    zips.chain((zip) => mutatedBytes([zip])),
  );
  return makeAttack(given, async (bytes) => {
    const file = new File([new Uint8Array(bytes)], '自评表.zip');
    const { value, refusal } = await readingOf(/^SHEET_/, () => unpackForms([file]));
    for (const { name } of value ?? []) assertThat(!/[\\/]/.test(name), `a name with a way: ${name}`);
    return refusal === null || refusal === 'SHEET_ZIP_EMPTY';
  });
}
