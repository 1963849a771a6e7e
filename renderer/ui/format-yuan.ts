/** Fen as yuan with thousands separated: 240000 → "2,400". */
export function formatYuan(fen: number): string {
  const yuan = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: fen % 100 === 0 ? 0 : 2 });
  return yuan.format(fen / 100);
}
