import { base32crockford } from '@scure/base';
import { AppError } from '../lib/app-error.ts';
import { normalCode } from '../lib/normal-code.ts';
import { hexOf } from './bytes.ts';

/** Which of the two sheets a code stands on. */
export type SheetNumber = 1 | 2;

/** What stands on one sheet: a share of the secret, and which other sheet it belongs to. */
interface RecoverySheet {
  readonly number: SheetNumber;
  /** Six hexadecimal digits, the same on both sheets. */
  readonly set: string;
  readonly share: Uint8Array;
}

/** Bytes of the secret that both sheets together give: 160 bits, beyond all trying. */
export const recoverySecretBytes = 20;
const setBytes = 3;
/** Number, set, share and check: 25 bytes are 40 characters without a rest. */
const codeBytes = 1 + setBytes + recoverySecretBytes + 1;

/** FNV-1a, folded: finds 255 of 256 slips of the pen before a file is opened. */
function checkByte(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & 0xff;
}

const combine = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  left.map((byte, place) => byte ^ (right[place] ?? 0));

function codeOf(number: SheetNumber, set: Uint8Array, share: Uint8Array): string {
  const body = Uint8Array.from([number, ...set, ...share]);
  const text = base32crockford.encode(Uint8Array.from([...body, checkByte(body)]));
  return (text.match(/.{4}/g) ?? []).join('-');
}

export interface MadeSheets {
  readonly secret: Uint8Array;
  readonly set: string;
  /** Of the first and of the second sheet, ten groups of four characters. */
  readonly codes: readonly [string, string];
}

/**
 * Makes a secret and two sheets of it. Each sheet alone is a row of random bytes that fits every secret.
 *
 * @param random as many random bytes as are asked for
 */
export function makeRecoverySheets(random: (bytes: number) => Uint8Array): MadeSheets {
  const [first, second, set] = [random(recoverySecretBytes), random(recoverySecretBytes), random(setBytes)];
  return {
    secret: combine(first, second),
    set: hexOf(set),
    codes: [codeOf(1, set, first), codeOf(2, set, second)],
  };
}

function bytesOfCode(typed: string): Uint8Array | null {
  try {
    return base32crockford.decode(normalCode(typed).replaceAll('O', '0').replaceAll(/[IL]/g, '1'));
  } catch {
    return null;
  }
}

/**
 * Reads the code of a sheet, however it was typed or scanned.
 *
 * @param place which of the two fields it was typed into, for the message
 * @throws AppError RECOVERY_CODE_INVALID
 */
export function readRecoverySheet(typed: string, place: SheetNumber): RecoverySheet {
  const bytes = bytesOfCode(typed);
  const body = bytes?.subarray(0, codeBytes - 1);
  const number = body?.[0];
  const isWhole =
    bytes?.length === codeBytes && body !== undefined && bytes[codeBytes - 1] === checkByte(body);
  if (!isWhole || (number !== 1 && number !== 2))
    throw new AppError('RECOVERY_CODE_INVALID', { sheet: place });
  return { number, set: hexOf(body.subarray(1, 1 + setBytes)), share: body.subarray(1 + setBytes) };
}

/**
 * The secret of two sheets, in whichever order they were typed.
 *
 * @throws AppError RECOVERY_CODE_INVALID, RECOVERY_SHEETS_UNPAIRED
 */
export function joinRecoverySheets(
  one: string,
  other: string,
): { readonly secret: Uint8Array; readonly set: string } {
  const [first, second] = [readRecoverySheet(one, 1), readRecoverySheet(other, 2)];
  if (first.number === second.number || first.set !== second.set)
    throw new AppError('RECOVERY_SHEETS_UNPAIRED');
  return { secret: combine(first.share, second.share), set: first.set };
}
