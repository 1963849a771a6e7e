/**
 * The city's own certificate authority as people pass it on. A pin is the SHA-256 of its certificate (DER): in full as
 * 64 small hexadecimal digits, or in the short form that is typed, 13 signs of 30, which is 63.8 bits.
 */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const shortLength = 13;
const secretLength = 12;
const codeLength = secretLength + shortLength;

const isFull = (text: string): boolean => /^[0-9a-f]{64}$/u.test(text);
const isShort = (text: string): boolean =>
  text.length === shortLength && Array.from(text).every((sign) => signs.includes(sign));

const typedSigns = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '');

/** The short form of a full fingerprint. */
export function shortPin(fingerprint: string): string {
  let rest = BigInt(`0x${fingerprint}`);
  return Array.from({ length: shortLength }, () => {
    const sign = signs[Number(rest % 30n)] ?? '';
    rest /= 30n;
    return sign;
  }).join('');
}

/** Whether an authority with this full fingerprint is the one a pin names, in either form. */
export const isPinned = (pin: string, fingerprint: string): boolean =>
  pin === fingerprint || pin === shortPin(fingerprint);

/** A pin however it was typed, in either form; null for what is none. */
export function readPin(typed: string): string | null {
  const text = typedSigns(typed);
  if (isFull(text.toLowerCase())) return text.toLowerCase();
  return isShort(text) ? text : null;
}

/** A pin in either form as people read it out: the short one in groups of four. */
export const pinText = (pin: string): string =>
  (isShort(pin) ? pin : shortPin(pin)).replaceAll(/.{4}(?=.)/gu, '$&-');

/** The one-time code of a hub with its own authority: the code, then the short pin, as five groups of five signs. */
export const pinnedCode = (code: string, fingerprint: string): string =>
  (typedSigns(code) + shortPin(fingerprint)).replaceAll(/.{5}(?=.)/gu, '$&-');

export interface TypedCode {
  readonly code: string;
  readonly pin: string | null;
}

/** Takes a typed code apart; one without a pin is left as it is. */
export function readPinnedCode(typed: string): TypedCode {
  const text = typedSigns(typed);
  const pin = text.length === codeLength ? text.slice(secretLength) : '';
  return isShort(pin) ? { code: text.slice(0, secretLength), pin } : { code: typed, pin: null };
}

/** The address of a hub with its pin, as QR codes and packages carry it; only an address over TLS has one. */
export const pinnedAddress = (address: string, fingerprint: string | null): string =>
  fingerprint === null || !address.startsWith('https:') ? address : `${address}#${fingerprint}`;
