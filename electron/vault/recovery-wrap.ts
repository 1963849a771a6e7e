import type { RecoveryCodes } from '../../shared/ipc/backup.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { joinRecoverySheets } from '../../shared/transfer/recovery-sheets.ts';
import { unwrapKey, wrapKey } from '../../shared/crypto/wrap-key.ts';
import type { VaultRecovery } from './vault-file.ts';
import { keyOutOf } from './key-out-of.ts';

const salt = Buffer.from('gongping/recovery/1');

/** The data key as the two sheets with these codes open it. The sheets have 160 random bits: nobody tries them. */
export async function wrapForSheets(
  space: string,
  key: string,
  codes: RecoveryCodes,
  madeAt: string,
): Promise<VaultRecovery> {
  const { secret, set } = joinRecoverySheets(codes.one, codes.two);
  return { set, madeAt, key: await wrapKey(keyOutOf([secret], salt), { space, of: { set, madeAt } }, key) };
}

/**
 * The data key by the codes of both sheets.
 *
 * @throws AppError RECOVERY_CODE_INVALID, RECOVERY_SHEETS_UNPAIRED, RECOVERY_SHEETS_OTHER
 */
export async function unwrapBySheets(
  space: string,
  { set, madeAt, key }: VaultRecovery,
  codes: RecoveryCodes,
): Promise<string> {
  const given = joinRecoverySheets(codes.one, codes.two);
  const opened =
    given.set === set
      ? await unwrapKey(keyOutOf([given.secret], salt), { space, of: { set, madeAt } }, key)
      : null;
  if (opened === null) throw new AppError('RECOVERY_SHEETS_OTHER', { wanted: set, given: given.set });
  return opened;
}
