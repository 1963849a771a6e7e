import type { ArchiveVeto } from '../schema/archive.ts';
import type { Case, VetoDetail } from '../schema/case.ts';

interface VetoCase extends Case {
  readonly detail: VetoDetail;
}

const isVeto = (item: Case): item is VetoCase => item.detail.kind === 'veto';

/**
 * The city alone decides, so a township's proposal is pending whatever it says and gives way to any case of the
 * city. Of several facts the city examined, one that is upheld is enough and one still open holds the item.
 */
function decisionOf(cases: readonly VetoCase[]): ArchiveVeto['decision'] {
  const decisions = cases.filter(({ office }) => office === 'city').map(({ detail }) => detail.decision);
  if (decisions.length === 0) return 'pending';
  return (['upheld', 'pending'] as const).find((decision) => decisions.includes(decision)) ?? 'dismissed';
}

/** 一票否决 as the archive carries it: one row for each candidacy and item that was ever proposed. */
export function archiveVetoes(cases: readonly Case[]): ArchiveVeto[] {
  const proposed = Map.groupBy(cases.filter(isVeto), (item) =>
    JSON.stringify([item.candidacyId, item.detail.item]),
  );
  return [...proposed.values()].flatMap((about) => {
    const [first] = about;
    if (!first) return [];
    return [{ candidacyId: first.candidacyId, item: first.detail.item, decision: decisionOf(about) }];
  });
}
