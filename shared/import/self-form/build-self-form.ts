import { formatPoints } from '../../domain/format-points.ts';
import { itemPointChoices } from '../../domain/item-point-choices.ts';
import type { Item, ScoredItem } from '../../schema/scheme-item.ts';
import type { FormField, FormRow, FormRowKind, SelfForm, SelfFormSource } from './self-form.ts';
import { selfFormWords as words } from './self-form-words.ts';

type Begun = SelfFormSource['begun'];

const plain = (kind: FormRowKind, cells: FormRow['cells']): FormRow => ({
  kind,
  cells,
  field: null,
  noted: false,
  sum: [],
});

/** How points are given for the item, after the scheme's own words. */
function wayOfScoring(item: Item): readonly string[] {
  switch (item.kind) {
    case 'tiers':
      return item.tiers.map(({ text, points }) => words.tier(text, formatPoints(points)));
    case 'scale':
      return [words.step(formatPoints(item.step))];
    case 'count':
      return [words.unit(formatPoints(item.unit))];
    case 'deduct':
      return [words.deduction(formatPoints(item.unit))];
    case 'parts':
      return [words.parts];
    case 'bool':
    case 'rates':
      return [];
  }
}

const ruleOf = (item: Item): string =>
  [item.rule ?? '', ...wayOfScoring(item)].filter((text) => text !== '').join('\n');

const shown = (points: number | null | undefined): number | null =>
  points === null || points === undefined ? null : points / 100;

const cellsOf = (item: Item, points: string | number | null, note: string): FormRow['cells'] => [
  item.code,
  item.name,
  ruleOf(item),
  item.evidence ?? '',
  item.max / 100,
  points,
  note === '' ? null : note,
];

/** One row for each 得分点 below the row of its item, which adds them up. */
function partRows(item: ScoredItem & { readonly kind: 'parts' }, begun: Begun, at: number): FormRow[] {
  const entry = begun?.scores[item.code];
  const ticked = new Set(entry?.parts);
  const wasGiven = entry?.points === 0 || ticked.size > 0;
  const sum = item.parts.map((_, index) => at + 1 + index);
  return [
    { ...plain('parts', cellsOf(item, null, entry?.note ?? '')), noted: true, sum },
    ...item.parts.map((part, index): FormRow => {
      const given = ticked.has(part.code) ? part.points / 100 : 0;
      const cells = [
        words.partOf(item.code, index + 1),
        part.name,
        '',
        '',
        part.points / 100,
        wasGiven ? given : null,
        null,
      ];
      const field: FormField = { item, part: part.code, choices: [0, part.points] };
      return { ...plain('part', cells), field };
    }),
  ];
}

function itemRows(item: Item, begun: Begun, at: number): FormRow[] {
  if (item.kind === 'rates') return [plain('computed', cellsOf(item, words.computed, ''))];
  if (item.kind === 'parts') return partRows(item, begun, at);
  const entry = begun?.scores[item.code];
  const cells = cellsOf(item, shown(entry?.points), entry?.note ?? '');
  const field: FormField = { item, part: null, choices: itemPointChoices(item) };
  return [{ ...plain('score', cells), field, noted: true }];
}

/** The 自评表 of one chair, made from the scheme alone, so that it can be made again to compare with. */
export function buildSelfForm({ head, scheme, begun }: SelfFormSource): SelfForm {
  const rows: FormRow[] = [
    plain('title', [words.title(head.year)]),
    plain('facts', [words.facts(head.township, head.unit, head.name)]),
    ...words.hints.map((hint) => plain('hint', [hint])),
    plain('head', words.head),
  ];
  for (const category of scheme.categories) {
    if (category.kind === 'veto') continue;
    rows.push(plain('category', [words.category(category.name, formatPoints(category.max))]));
    for (const item of category.items) rows.push(...itemRows(item, begun, rows.length));
  }
  const sum = rows.flatMap(({ kind }, at) => (kind === 'score' || kind === 'part' ? [at] : []));
  rows.push(
    { ...plain('total', [null, words.total, null, null, null, null, null]), sum },
    plain('sign', [words.opinion]),
    plain('opinion', [begun?.opinion || null]),
    plain('sign', [words.sign]),
  );
  return { title: words.title(head.year), rows };
}
