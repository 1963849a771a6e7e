/** A civil date as documents write it (GB/T 9704): Arabic digits without leading zeros, `2026年3月5日`. */
export function paperDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
