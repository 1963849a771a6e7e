/** A number of people as clerks type it (`1,234`, `３０`, `30人`); null for anything else. */
export function parseCount(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\s,，]/g, '')
    .replace(/人$/, '');
  return /^\d{1,7}$/.test(plain) ? Number(plain) : null;
}
