import { AppError } from '../../../shared/lib/app-error.ts';
import { placementId, type PlacementDetail } from '../../../shared/schema/placement.ts';
import { requireReason } from '../require-reason.ts';
import type { Store } from '../store.ts';
import { writeDocuments } from '../write-document.ts';
import { appendAudit } from './audit.ts';

export type PlacementDecision = Omit<PlacementDetail, 'kind'>;

export interface Placements {
  /**
   * Decides the level of somebody above a ratio cap, in place of an earlier decision.
   *
   * @throws AppError REASON_REQUIRED, DOCUMENT_MISSING
   */
  readonly decide: (candidacyId: string, decision: PlacementDecision) => Promise<void>;
}

/** 定级 where a level has a ratio cap. The audit entries are the city's alone: they would tell a level early. */
export const createPlacements = (store: Store): Placements => ({
  decide: async (candidacyId, decision) => {
    const reason = requireReason('cases.detail.placementReason', decision.reason);
    const candidacy = await store.database.candidacies.findOne(candidacyId).exec();
    if (!candidacy) throw new AppError('DOCUMENT_MISSING', { id: candidacyId });
    const { cycleId, townshipCode } = candidacy;
    const id = placementId(candidacyId);
    const detail = { kind: 'placement', ...decision, reason } as const;
    const draft = { id, cycleId, townshipCode, candidacyId, office: 'city', detail } as const;
    await writeDocuments(store, 'cases', new Map([[id, () => draft]]));
    await appendAudit(store, { action: 'place', documentKind: 'cases', documentId: id, reason });
  },
});
