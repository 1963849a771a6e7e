import { isIdNumber } from '../../lib/is-id-number.ts';
import { passesLuhn } from '../../lib/passes-luhn.ts';
import type { MaskedField } from './mask-value.ts';
import { shownValue } from './masking-policy.ts';

/** A number in a text that belongs to one person. */
export interface PersonalNumber {
  readonly kind: 'idNumber' | 'mobile' | 'account';
  /** As a message may tell it, so that it does not spread it. */
  readonly masked: string;
}

const gap = '[ -]?';

/** Digits as they are typed: in one piece, or in the groups in which such numbers are read aloud and printed. */
const written = new RegExp(
  [
    `\\d{6}${gap}\\d{8}${gap}\\d{3}[\\dXx](?![\\dA-Za-z])`,
    `\\d{4}(?:[ -]\\d{4}){3}(?:[ -]\\d{1,3})?(?!\\d)`,
    `1\\d{2}[ -]\\d{4}[ -]\\d{4}(?!\\d)`,
    `\\d+`,
  ].join('|'),
  'g',
);

const fields = { idNumber: 'idNumber', mobile: 'phone', account: 'account' } as const satisfies Record<
  PersonalNumber['kind'],
  MaskedField
>;

function kindOf(digits: string): PersonalNumber['kind'] | null {
  if (isIdNumber(digits)) return 'idNumber';
  if (/^(?:86|0086)?1[3-9]\d{9}$/.test(digits)) return 'mobile';
  // A leading zero is an area code's; the 12 digits of a place's code and the like fail the check nine times in ten.
  return /^[1-9]\d{11,18}$/.test(digits) && passesLuhn(digits) ? 'account' : null;
}

/** Full-width digits and the dashes of Chinese keyboards are read as plain ones. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[‐‑–—−]/g, '-');

/**
 * The 公民身份号码 (GB 11643, with its check character), mobile numbers and bank accounts (12 to 19 digits that pass
 * Luhn) in a text, in their order. A landline is an office's and none of them.
 */
export const personalNumbers = (text: string): readonly PersonalNumber[] =>
  Array.from(plain(text).matchAll(written), ([found]) => found.replaceAll(/[ -]/g, '').toUpperCase()).flatMap(
    (digits) => {
      const kind = kindOf(digits);
      return kind ? [{ kind, masked: shownValue('message', fields[kind], digits) }] : [];
    },
  );
