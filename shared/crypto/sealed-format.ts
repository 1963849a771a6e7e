import { base64urlnopad } from '@scure/base';

/** A sealed value taken apart: the suite that sealed it, and its bytes. */
export interface SealedParts {
  readonly suite: string;
  readonly body: string;
}

/** AES-256-GCM with a random 96-bit iv and a 128-bit tag. Another suite takes the next number. */
export const aesSuite = '1';

const sealedText = /^gp(\d{1,3}):([A-Za-z0-9_-]+)$/;

/** Whether a stored value has the form of a sealed one, of whatever suite. */
export const isSealed = (value: unknown): value is string =>
  typeof value === 'string' && sealedText.test(value);

export const sealedTextOf = (suite: string, bytes: Uint8Array): string =>
  `gp${suite}:${base64urlnopad.encode(bytes)}`;

/** @returns null for what has not the form of a sealed value */
export function partsOfSealed(value: string): SealedParts | null {
  const [, suite, body] = sealedText.exec(value) ?? [];
  return suite === undefined || body === undefined ? null : { suite, body };
}
