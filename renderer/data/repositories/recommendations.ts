import { map, of, type Observable } from 'rxjs';
import type { AuditEvent } from '../../../shared/schema/audit-event.ts';
import { newId } from '../new-id.ts';
import type { Store } from '../store.ts';
import { watchDocuments } from '../watch-documents.ts';
import { appendAudits } from './audit.ts';

/** A list of candidates whom the city has recommended, as it was printed. */
export interface Recommendation {
  readonly id: string;
  /** The instant of the first print. */
  readonly at: string;
  readonly candidacyIds: readonly string[];
}

export interface Recommendations {
  /** The lists that name any of these candidates, the newest first, with those of their names that are among these. */
  readonly watchOf: (candidacyIds: readonly string[]) => Observable<readonly Recommendation[]>;
  /** Puts on record who has been recommended together; the same list again is not noted twice. */
  readonly note: (candidacyIds: readonly string[], known: readonly Recommendation[]) => Promise<void>;
}

const action = 'recommend';

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** One line for each candidate, so that his history tells it; the lines of one list share its id. */
function foldLists(events: readonly AuditEvent[]): readonly Recommendation[] {
  const lists = Map.groupBy(
    events.filter((event) => event.action === action),
    ({ reason }) => reason,
  );
  return [...lists]
    .map(([id, lines]) => ({
      id,
      at: lines.map(({ createdAt }) => createdAt).sort()[0] ?? '',
      candidacyIds: lines.map(({ documentId }) => documentId).sort(),
    }))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** 优秀人才库推荐名单: who was recommended when, kept in 操作记录. */
export const createRecommendations = (store: Store): Recommendations => ({
  watchOf: (candidacyIds) =>
    candidacyIds.length === 0
      ? of([])
      : watchDocuments(store, 'audit', { documentId: { $in: [...candidacyIds] } }).pipe(map(foldLists)),
  note: async (candidacyIds, known) => {
    if (known.some((one) => isSameList(one.candidacyIds, candidacyIds))) return;
    const reason = newId('list');
    await appendAudits(
      store,
      candidacyIds.map((documentId) => ({ action, documentKind: 'candidacies', documentId, reason })),
    );
  },
});
