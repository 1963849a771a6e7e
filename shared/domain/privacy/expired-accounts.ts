import type { Case } from '../../schema/case.ts';
import { isMasked } from '../masking/mask-value.ts';
import { endOfYear, type HeldData, type HeldItem } from './held-data.ts';

/** The names under which people were paid, and by whose numbers batches of a cycle still paid. */
function payeesOf(cases: readonly Case[]) {
  const names = new Map<string, string>();
  const numbered = new Set<string>();
  const lines = new Map<string, string>();
  for (const { id, detail } of cases) {
    if (detail.kind !== 'batch') continue;
    for (const { no, personId, name } of detail.lines) {
      names.set(personId, name);
      lines.set(`${id} ${no}`, personId);
    }
  }
  for (const { detail } of cases) {
    if (detail.kind === 'account') numbered.add(detail.personId);
    if (detail.kind !== 'batchAccounts') continue;
    for (const { no, number } of detail.rows) {
      const personId = lines.get(`${detail.batchId} ${no}`);
      if (personId !== undefined && !isMasked(number)) numbered.add(personId);
    }
  }
  return { names, numbered };
}

/** The account numbers of each year, keyed or frozen in its batches, by person. Finance alone has any to read. */
export function expiredAccounts({ cases, cycles, people }: HeldData): readonly HeldItem[] {
  const roster = new Map(people.map(({ id, name }) => [id, name]));
  const byCycle = Map.groupBy(cases, ({ cycleId }) => cycleId);
  return cycles.flatMap(({ id: cycleId, year, status }): readonly HeldItem[] => {
    if (status === 'open') return [];
    const { names, numbered } = payeesOf(byCycle.get(cycleId) ?? []);
    return [...numbered].map((id) => ({
      kind: 'account',
      key: `account ${cycleId} ${id}`,
      id,
      cycleId,
      name: names.get(id) ?? roster.get(id) ?? id,
      since: endOfYear(year),
    }));
  });
}
