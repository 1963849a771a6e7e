import type { NotedOutcome, NotedReplay } from '../../../shared/domain/read-replay-notes.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { formatYuan } from '../../ui/format-yuan.ts';
import { moneyTexts, range } from './replay-words.ts';

/** What the ids of a report stand for on this PC; an id that nobody knows any more stands for itself. */
export interface ReportNames {
  readonly townships: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly items: ReadonlyMap<string, string>;
  /** The levels of the version that was used, and of the one that was tried. */
  readonly levels: ReadonlyMap<string, string>;
}

/** One list of a report: its columns' keys are the catalogue's. */
export interface ReportRows {
  readonly money: readonly (readonly string[])[];
  readonly gaps: readonly (readonly string[])[];
  readonly changed: readonly (readonly string[])[];
}

interface Words {
  readonly sheets: (count: number) => string;
  readonly vetoGone: string;
}

/** The lists of one replay in words: money by township, items without data, and whose outcome changes. */
export function reportRows(replay: NotedReplay, names: ReportNames, words: Words): ReportRows {
  const levelText = ({ level }: NotedOutcome): string => names.levels.get(level) ?? level;
  const itemText = (code: string): string => `${code} ${names.items.get(code) ?? ''}`;
  return {
    money: replay.money.map((money) => [
      names.townships.get(money.townshipCode) ?? money.townshipCode,
      ...moneyTexts(money),
    ]),
    gaps: [
      ...replay.gaps.map(({ code, sheets }) => [itemText(code), words.sheets(sheets)]),
      ...replay.vetoesGone.map((code) => [itemText(code), words.vetoGone]),
    ],
    changed: replay.changed.map(({ candidacyId, before, low, high }) => [
      names.people.get(candidacyId) ?? candidacyId,
      `${levelText(before)} → ${range(levelText(low), levelText(high))}`,
      `${formatYuan(before.amount)} → ${range(formatYuan(low.amount), formatYuan(high.amount))}`,
    ]),
  };
}

/** The names of both schemes' items and levels, the newer one's where both have one. */
export const namesOfSchemes = (schemes: readonly Scheme[]): Pick<ReportNames, 'items' | 'levels'> => ({
  items: new Map(
    schemes.flatMap(({ categories }) =>
      categories.flatMap(({ items }) => items.map(({ code, name }): [string, string] => [code, name])),
    ),
  ),
  levels: new Map(
    schemes.flatMap(({ levels }) => levels.map(({ code, name }): [string, string] => [code, name])),
  ),
});
