import fc from 'fast-check';
import { joinRecoverySheets, makeRecoverySheets } from '../../../shared/transfer/recovery-sheets.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedText } from '../mutate-text.ts';
import { assertThat, readingOf } from '../refusal.ts';

const sheets = fc
  .infiniteStream(fc.integer({ min: 0, max: 255 }))
  .map((bytes) => makeRecoverySheets((length) => Uint8Array.from(bytes.take(length))));

/** What makes no difference: small letters, full-width ones, spaces for hyphens, and letters that look like digits. */
const spellings: readonly ((code: string) => string)[] = [
  (code) => code,
  (code) => code.toLowerCase(),
  (code) => ` ${code.replaceAll('-', ' ')}\n`,
  (code) => code.replaceAll('0', 'o').replaceAll('1', 'l'),
  (code) => code.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
];

/** Codes of recovery sheets as tired people type them, of any two sheets they have found. */
export async function openTarget(): Promise<Attack> {
  const found = fc
    .tuple(sheets, sheets, fc.constantFrom(...spellings), fc.constantFrom(...spellings))
    .chain(([{ codes, secret }, other, spell, spellOther]) => {
      const [first, second] = [spell(codes[0]), spellOther(codes[1])];
      const pair = (one: string, two: string, fits: boolean) => fc.constant({ one, two, secret, fits });
      return fc.oneof(
        pair(first, second, true),
        pair(second, first, true),
        pair(first, spellOther(codes[0]), false),
        pair(first, spellOther(other.codes[1]), false),
        mutatedText([second]).map((two) => ({ one: first, two, secret, fits: false })),
      );
    });
  return makeAttack(found, async ({ one, two, secret, fits }) => {
    const { value, refusal } = await readingOf(/^RECOVERY_/, () => joinRecoverySheets(one, two));
    if (fits) assertThat(value !== null, `sheets that belong together are refused: ${refusal}`);
    if (fits) assertThat(Buffer.from(secret).equals(value?.secret ?? Buffer.of()), 'another secret');
    if (value) assertThat(value.secret.length === secret.length, 'a secret of another length');
    return refusal !== 'RECOVERY_CODE_INVALID';
  });
}
