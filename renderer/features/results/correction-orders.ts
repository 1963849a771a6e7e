import type { CorrectionDetail } from '../../../shared/schema/proceeding.ts';

/** All corrections that one document made, those whose rank alone moved left out. */
export interface CorrectedOrder {
  readonly docNo: string;
  readonly decidedOn: string;
  readonly meeting: string;
  readonly reason: string;
  readonly corrections: readonly { readonly candidacyId: string; readonly detail: CorrectionDetail }[];
}

/** What was corrected so far by document, newest first. */
export function correctionOrders(
  byCandidacy: ReadonlyMap<string, readonly CorrectionDetail[]>,
): readonly CorrectedOrder[] {
  const all = [...byCandidacy].flatMap(([candidacyId, list]) =>
    list.filter(({ cause }) => cause !== 'rank').map((detail) => ({ candidacyId, detail })),
  );
  const byDocument = Map.groupBy(all, ({ detail }) => JSON.stringify([detail.docNo, detail.decidedOn]));
  return [...byDocument.values()]
    .flatMap((corrections) => {
      const [first] = corrections;
      if (!first) return [];
      const { docNo, decidedOn, meeting, reason } = first.detail;
      return [{ docNo, decidedOn, meeting, reason, corrections }];
    })
    .toSorted((a, b) => b.decidedOn.localeCompare(a.decidedOn));
}
