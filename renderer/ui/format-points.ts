/** Hundredths of a point as a person writes them: 300 → "3", 8925 → "89.25", 50 → "0.5". */
export function formatPoints(hundredths: number): string {
  const sign = hundredths < 0 ? '-' : '';
  const absolute = Math.abs(hundredths);
  const fraction = String(absolute % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const whole = Math.trunc(absolute / 100);
  return `${sign}${whole}${fraction ? `.${fraction}` : ''}`;
}

/** A total always shows two decimals, as it is printed and decided on: 9000 → "90.00". */
export const formatTotal = (hundredths: number): string =>
  `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

/** Fen as yuan with thousands separated: 240000 → "2,400". */
export function formatYuan(fen: number): string {
  const yuan = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2 });
  return yuan.format(fen / 100);
}
