/** Hundredths of a point as people write them: `150` → `1.5`, `300` → `3`. */
export function formatPoints(points: number): string {
  const text = formatTotal(points);
  return text.replace(/\.?0+$/, '');
}

/** Hundredths of a point with both decimals, as totals are printed: `8925` → `89.25`. */
export function formatTotal(points: number): string {
  const digits = Math.abs(points).toString().padStart(3, '0');
  return `${points < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
