import { randomBytes, randomInt } from 'node:crypto';
import { normalCode } from '../../shared/lib/normal-code.ts';
import { sha256 } from '../store/audit-entry.ts';

/** 256 random bits, as text for a header or a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Without letters and digits that people take for one another. */
const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 12;

/** A code that people read out and type, 58 random bits: `ABCD-EFGH-JKMN`. */
export function newCode(): string {
  const signs = Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]);
  return signs.join('').replace(/(.{4})(.{4})/, '$1-$2-');
}

/** Random enough not to be guessed from its hash, so that no slow hash is needed. */
export const hashToken = (token: string): string => sha256(token);

/** The hash of a code however it was typed: small letters, spaces and full-width letters make no difference. */
export const hashCode = (typed: string): string => sha256(normalCode(typed));
