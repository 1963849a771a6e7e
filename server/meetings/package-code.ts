import { sha256 } from '../store/audit-entry.ts';

/** The code by which two people make sure that they speak of the same package: 64 bits of its SHA-256, `ABCD-…`. */
export const packageCode = (content: string): string =>
  sha256(content)
    .slice(0, 16)
    .toUpperCase()
    .replaceAll(/(.{4})(?=.)/g, '$1-');

/** However it was typed: small letters, spaces and full-width letters make no difference. */
export const isPackageCode = (typed: string, content: string): boolean =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-F]/g, '') === packageCode(content).replaceAll('-', '');
