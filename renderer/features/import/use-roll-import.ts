import { useMemo, useState } from 'react';
import { countRoll, type RollCounts, type Rolls } from '../../../shared/import/count-roll.ts';
import { readRollRow, type RollPerson } from '../../../shared/import/read-roll-row.ts';
import { rollFields } from '../../../shared/import/roll-fields.ts';
import { splitRolls } from '../../../shared/import/split-rolls.ts';
import type { EnterpriseUnion } from '../../../shared/schema/union.ts';
import { useServices } from '../../data/services-context.tsx';
import { readFile } from '../../spreadsheet/read-file.ts';
import type { ReadWorkbook } from '../../spreadsheet/workbook.ts';
import { chooseBestSheet, type ChosenTable } from './chosen-table.ts';
import { rememberColumns } from './remembered-columns.ts';
import { useRosterFacts } from './use-roster-facts.ts';

/** 职工名单, 会员名单, 实名名单. */
export const rollKinds = ['employees', 'members', 'verified'] as const satisfies readonly (keyof Rolls)[];
export type RollKind = (typeof rollKinds)[number];

export interface RollList {
  readonly book: ReadWorkbook;
  readonly chosen: ChosenTable;
}

export interface RollRow {
  readonly union: EnterpriseUnion;
  readonly counts: RollCounts;
}

const peopleOf = ({ chosen }: RollList): readonly RollPerson[] =>
  chosen.body.lines
    .map((line) => readRollRow(line, chosen.table.mapping))
    .filter((person) => person !== null);

/** Lists of people beside each other: what they give for each union. The people themselves stay in the memory. */
export function useRollImport() {
  const office = useServices().store.actor.orgCode;
  const facts = useRosterFacts();
  const [lists, setLists] = useState<{ readonly [K in RollKind]?: RollList }>({});
  const [fallback, setFallback] = useState<string | null>(null);

  const open = async (kind: RollKind, file: File): Promise<void> => {
    const book = await readFile(file);
    const chosen = chooseBestSheet(office, book, rollFields);
    if (chosen) setLists((before) => ({ ...before, [kind]: { book, chosen } }));
  };
  const setChosen = (kind: RollKind, chosen: ChosenTable): void => {
    const list = lists[kind];
    if (list) setLists({ ...lists, [kind]: { ...list, chosen } });
    rememberColumns(office, chosen.table.labels, chosen.table.mapping);
  };
  const drop = (kind: RollKind): void => {
    const { [kind]: _dropped, ...others } = lists;
    setLists(others);
  };
  const rolls = useMemo(
    (): Rolls => ({
      employees: lists.employees ? peopleOf(lists.employees) : null,
      members: lists.members ? peopleOf(lists.members) : null,
      verified: lists.verified ? peopleOf(lists.verified) : null,
    }),
    [lists],
  );
  const { rows, unknown } = useMemo(() => {
    const unions = facts?.unions ?? [];
    const split = splitRolls(rolls, unions, fallback);
    const found = unions.flatMap((union): readonly RollRow[] => {
      const own = split.byUnion.get(union.id);
      return own ? [{ union, counts: countRoll(own) }] : [];
    });
    return { rows: found, unknown: split.unknown };
  }, [rolls, facts, fallback]);
  return {
    facts,
    lists,
    open,
    drop,
    setChosen,
    fallback,
    setFallback,
    rows,
    unknown,
    clear: () => setLists({}),
  };
}

export type RollImport = ReturnType<typeof useRollImport>;
