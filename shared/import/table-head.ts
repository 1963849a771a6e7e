/** A text that is longer names no column; what follows would only be searched through, again and again. */
const longestLabel = 500;

/** The part of a head's text that names the column: `建会日期（格式：yyyy/MM/dd）` is 建会日期. */
export const plainLabel = (text: string): string =>
  text
    .slice(0, longestLabel)
    .normalize('NFKC')
    .replace(/\n[\s\S]*$/, (rest) => (rest.trim().startsWith('(') || /填写|格式|“/.test(rest) ? '' : rest))
    .replaceAll(/\(.*?\)/gs, '')
    .replaceAll(/[\s*※:_/、]/g, '');

/** The words by which the columns of one kind of list are known, by field. */
export type FieldLabels = Readonly<Record<string, readonly string[]>>;

/** Which column holds a field, counted from 0; a field without a column is left out. */
export type Mapping = Readonly<Record<string, number>>;

/** What looks like a field's column by its words and is another: the union's own code beside the enterprise's. */
const misleading = /^工会(法人|组织).*代码$|^(上级|主管)/;

/** @param plain the words of a field, like the label by `plainLabel` */
function scoreOf(label: string, plain: readonly string[]): number {
  if (label === '' || misleading.test(label)) return 0;
  const exact = plain.indexOf(label);
  if (exact >= 0) return 1000 - exact;
  // A short word within a long sentence says nothing.
  return plain.some((word) => word.length > 1 && label.includes(word) && label.length <= word.length + 6)
    ? 100 - label.length
    : 0;
}

/** The columns that the labels name: the surest first, each column for one field. */
export function guessMapping(labels: readonly string[], fields: FieldLabels): Mapping {
  const plain = labels.map(plainLabel);
  const guesses = Object.entries(fields).flatMap(([field, words]) => {
    const known = words.map(plainLabel);
    return plain.map((label, column) => ({ field, column, score: scoreOf(label, known) }));
  });
  const mapping: Record<string, number> = {};
  const taken = new Set<number>();
  for (const { field, column, score } of guesses.toSorted((a, b) => b.score - a.score)) {
    if (score === 0 || field in mapping || taken.has(column)) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return mapping;
}
