import { halfWidth } from './half-width.ts';

/** A number of people as typed: `1,234`, `３０`, `30人`, `30.0`; null for anything else. */
export function parseNumberCell(text: string): number | null {
  const plain = halfWidth(text)
    .replaceAll(/[\s,，]/g, '')
    .replace(/(人|名|个)$/, '')
    .replace(/\.0+$/, '');
  return /^\d{1,7}$/.test(plain) ? Number(plain) : null;
}
