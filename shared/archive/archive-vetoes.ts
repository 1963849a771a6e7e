import { standingVetoes, type VetoCase } from '../domain/standing-vetoes.ts';
import type { ArchiveVeto } from '../schema/archive.ts';
import type { Case } from '../schema/case.ts';

/** Of several facts the city examined, one that is upheld is enough and one still open holds the item. */
function decisionOf(cases: readonly VetoCase[]): ArchiveVeto['decision'] {
  const decisions = new Set(
    cases.map(({ office, detail }) => (office === 'city' ? detail.decision : 'pending')),
  );
  return (['upheld', 'pending'] as const).find((decision) => decisions.has(decision)) ?? 'dismissed';
}

/** 一票否决 as the archive carries it: one row for each candidacy and item that was ever proposed. */
export function archiveVetoes(cases: readonly Case[]): ArchiveVeto[] {
  const proposed = Map.groupBy(standingVetoes(cases), (item) =>
    JSON.stringify([item.candidacyId, item.detail.item]),
  );
  return [...proposed.values()].flatMap((about) => {
    const [first] = about;
    if (!first) return [];
    return [{ candidacyId: first.candidacyId, item: first.detail.item, decision: decisionOf(about) }];
  });
}
