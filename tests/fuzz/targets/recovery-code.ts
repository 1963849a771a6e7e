import fc from 'fast-check';
import {
  joinRecoverySheets,
  makeRecoverySheets,
  recoverySecretBytes,
} from '../../../shared/transfer/recovery-sheets.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedBytes } from '../mutate-bytes.ts';
import { assertThat, unlessRefused } from '../refusal.ts';

/** Codes of recovery sheets as tired people type them. */
export async function openTarget(): Promise<Attack> {
  const { codes } = makeRecoverySheets((length) => crypto.getRandomValues(new Uint8Array(length)));
  const typed = mutatedBytes(codes.map((code) => Buffer.from(code))).map((bytes) =>
    Buffer.from(bytes).toString('utf8'),
  );
  const pair = fc.oneof(
    fc.tuple(typed, fc.constantFrom(...codes)),
    fc.tuple(fc.constantFrom(...codes), typed),
  );
  return makeAttack(pair, async ([one, other]) => {
    const joined = await unlessRefused(/^RECOVERY_/, () => joinRecoverySheets(one, other));
    if (joined) assertThat(joined.secret.length === recoverySecretBytes, 'a secret of another length');
  });
}
