/** Standard competition ranking (1, 1, 3): one more than the number of higher totals. */
export function rankTotals(totals: readonly number[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  for (const [index, total] of totals.toSorted((a, b) => b - a).entries()) {
    if (!ranks.has(total)) ranks.set(total, index + 1);
  }
  return ranks;
}
