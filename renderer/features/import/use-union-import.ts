import { useMemo, useState } from 'react';
import { planUnions, type PlannedRow } from '../../../shared/import/plan-unions.ts';
import { readUnionRow } from '../../../shared/import/read-union-row.ts';
import { unionFields } from '../../../shared/import/union-fields.ts';
import type { UnionDefaults } from '../../../shared/import/union-values.ts';
import { defaultChoice, unionWork, type RowChoice } from '../../../shared/import/union-work.ts';
import { newId } from '../../data/new-id.ts';
import { useServices } from '../../data/services-context.tsx';
import { readFile } from '../../spreadsheet/read-file.ts';
import type { ReadWorkbook } from '../../spreadsheet/workbook.ts';
import { chooseBestSheet, type ChosenTable } from './chosen-table.ts';
import { rememberColumns } from './remembered-columns.ts';
import { useRosterFacts } from './use-roster-facts.ts';

export type ImportStage = 'choose' | 'columns' | 'preview' | 'done';

export interface ImportCounts {
  readonly id: string;
  readonly added: number;
  readonly changed: number;
  readonly people: number;
}

/** The wizard for a list of unions: what was chosen, what it would do, and doing it. */
export function useUnionImport(firstDefaults: UnionDefaults) {
  const { repositories, store } = useServices();
  const facts = useRosterFacts();
  const [stage, setStage] = useState<ImportStage>('choose');
  const [book, setBook] = useState<ReadWorkbook | null>(null);
  const [chosen, setChosen] = useState<ChosenTable | null>(null);
  const [defaults, setDefaults] = useState(firstDefaults);
  const [choices, setChoices] = useState<ReadonlyMap<number, RowChoice>>(new Map());
  const [result, setResult] = useState<ImportCounts | null>(null);
  const office = store.actor.orgCode;

  const plan = useMemo(() => {
    if (stage !== 'preview' || !chosen || !facts) return [];
    const { body, table } = chosen;
    return planUnions(
      body.lines.map((line) => readUnionRow(line, table.mapping, defaults)),
      facts,
    );
  }, [stage, chosen, defaults, facts]);
  const choiceOf = (planned: PlannedRow): RowChoice =>
    choices.get(planned.row.line) ?? defaultChoice(planned);

  const open = async (file: File): Promise<void> => {
    const read = await readFile(file);
    setBook(read);
    setChosen(chooseBestSheet(office, read, unionFields));
    setChoices(new Map());
    setStage('columns');
  };
  const preview = (): void => {
    if (chosen) rememberColumns(office, chosen.table.labels, chosen.table.mapping);
    setChoices(new Map());
    setStage('preview');
  };
  const run = async (onProgress: (done: number, total: number) => void): Promise<void> => {
    if (!book || !facts) return;
    const work = unionWork(plan, choiceOf, facts, { townshipCode: office, newId });
    const id = await repositories.imports.run({ work, file: book.file }, onProgress);
    const { newUnions, changedUnions, people } = work;
    setResult({ id, added: newUnions.length, changed: changedUnions.length, people: people.length });
    setStage('done');
  };
  const restart = (): void => {
    setBook(null);
    setChosen(null);
    setStage('choose');
  };
  return {
    stage,
    setStage,
    book,
    chosen,
    setChosen,
    defaults,
    setDefaults,
    facts,
    plan,
    choiceOf,
    choose: (line: number, choice: RowChoice) => setChoices(new Map(choices).set(line, choice)),
    result,
    open,
    preview,
    run,
    restart,
  };
}

export type UnionImport = ReturnType<typeof useUnionImport>;
