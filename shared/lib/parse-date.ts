const halfWidth = (text: string): string =>
  text.replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

const separated = /^(\d{4})\s*[-/.．。、年]\s*(\d{1,2})\s*[-/.．。、月]\s*(\d{1,2})\s*日?$/;
const packed = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * A civil date in any form that clerks type (`2026-3-5`, `2026/03/05`, `2026.3.5`, `2026年3月5日`, `20260305`,
 * full-width digits too) as `YYYY-MM-DD`. Null for anything else, such as 31 February or a year of two digits,
 * whose century nobody should guess.
 */
export function parseDate(text: string): string | null {
  const plain = halfWidth(text).trim();
  const [, year = '', month = '', day = ''] = separated.exec(plain) ?? packed.exec(plain) ?? [];
  const normal = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${normal}T00:00:00Z`);
  // A day past the end of its month rolls over instead of failing.
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(normal);
  return exists && date.getUTCFullYear() >= 1900 ? normal : null;
}
