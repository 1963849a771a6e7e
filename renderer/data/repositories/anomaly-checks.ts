import { anomalyFacts } from '../../../shared/domain/anomalies/anomaly-facts.ts';
import type { Anomaly } from '../../../shared/domain/anomalies/anomaly.ts';
import { anomalyCheckId } from '../../../shared/schema/anomaly-check.ts';
import { cycleSubject } from '../../../shared/schema/proceeding.ts';
import { requireReason } from '../require-reason.ts';
import type { Store } from '../store.ts';
import { removeDocument, writeDocuments } from '../write-document.ts';
import { appendAudit } from './audit.ts';

export interface AnomalyChecks {
  /** Says that somebody has looked into it. @throws AppError REASON_REQUIRED, NOT_PERMITTED */
  readonly check: (cycleId: string, anomaly: Anomaly, note: string) => Promise<void>;
  /** Takes that back. @throws AppError REASON_REQUIRED, DOCUMENT_MISSING */
  readonly reopen: (cycleId: string, anomaly: Anomaly, reason: string) => Promise<void>;
}

/** 疑点核对 by the city's office. */
export const createAnomalyChecks = (store: Store): AnomalyChecks => ({
  check: async (cycleId, anomaly, given) => {
    const note = requireReason('cases.detail.note', given);
    const facts = anomalyFacts(anomaly);
    const id = anomalyCheckId(cycleId, facts);
    const detail = {
      kind: 'anomaly-check' as const,
      anomaly: anomaly.kind,
      facts,
      note,
      byName: store.actor.name,
    };
    const place = { townshipCode: store.actor.orgCode, candidacyId: cycleSubject(cycleId) };
    const draft = { id, cycleId, ...place, office: 'city' as const, detail };
    await writeDocuments(store, 'cases', new Map([[id, () => draft]]));
    await appendAudit(store, {
      action: 'check-anomaly',
      documentKind: 'cases',
      documentId: id,
      reason: note,
    });
  },
  reopen: async (cycleId, anomaly, given) => {
    const reason = requireReason('cases.detail.note', given);
    const id = anomalyCheckId(cycleId, anomalyFacts(anomaly));
    await removeDocument(store, 'cases', id);
    await appendAudit(store, { action: 'reopen-anomaly', documentKind: 'cases', documentId: id, reason });
  },
});
