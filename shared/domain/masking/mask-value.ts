/** What is personal and has a masked form. */
export type MaskedField = 'phone' | 'account' | 'idNumber' | 'name';

const stars = '****';

/** Which characters of a number are counted: what stands between them, or beside them, is never shown. */
const digitsOf = (value: string, other = ''): string =>
  value.normalize('NFKC').replaceAll(new RegExp(`[^0-9${other}]`, 'gu'), '');

/** Too short a number would be told by its ends. */
const ends = (digits: string, head: number, tail: number, least: number): string =>
  digits.length < least ? stars : digits.slice(0, head) + stars + digits.slice(digits.length - tail);

/** How many characters of each a masked value still tells, at its beginning and at its end. */
export const shownEnds = {
  phone: { head: 3, tail: 4, least: 11 },
  account: { head: 0, tail: 4, least: 5 },
  idNumber: { head: 3, tail: 4, least: 15 },
} as const;

function maskNumber(field: keyof typeof shownEnds, value: string): string {
  const { head, tail, least } = shownEnds[field];
  return ends(field === 'idNumber' ? digitsOf(value.toUpperCase(), 'X') : digitsOf(value), head, tail, least);
}

function maskName(name: string): string {
  const [first = ''] = name.trim();
  return `${first}**`;
}

/**
 * The masked form of a personal value (domain §10): 138****1234 of a telephone, ****1234 of an account, 130****0012 of
 * an ID number, 张** of a name. One form each, so that two of them tell no more than one. Nothing stays nothing.
 */
export function maskValue(field: MaskedField, value: string): string {
  if (value.trim() === '') return '';
  return field === 'name' ? maskName(value) : maskNumber(field, value);
}

/** Whether an account's number is masked already. */
export const isMasked = (number: string): boolean => number.startsWith('*');
