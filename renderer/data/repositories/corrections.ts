import { map, type Observable } from 'rxjs';
import { correctionsOf } from '../../../shared/domain/current-result.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import { correctionId, type CorrectionDetail } from '../../../shared/schema/proceeding.ts';
import { requireReason } from '../require-reason.ts';
import { reviewResults, type ReviewedDifference } from '../review-results.ts';
import type { Store } from '../store.ts';
import { watchDocuments } from '../watch-documents.ts';
import type { Change } from '../write-document.ts';
import { writeInBatches } from '../write-in-batches.ts';
import { appendAudit } from './audit.ts';
import { createCertificates } from './certificates.ts';

/** What one meeting decided on all differences found. `returnBy` is the day by which recalled certificates are due. */
export interface CorrectionOrder extends Pick<
  CorrectionDetail,
  'reason' | 'meeting' | 'docNo' | 'decidedOn'
> {
  readonly returnBy: string;
}

export interface Corrections {
  /** By candidacy, first revision first. */
  readonly watchCycle: (cycleId: string) => Observable<ReadonlyMap<string, readonly CorrectionDetail[]>>;
  /**
   * Records a revision for every result that has changed, and recalls the certificates of those whose level has.
   * @returns how many were corrected, those whose rank alone moved left out
   * @throws AppError REASON_REQUIRED, NOTHING_TO_CORRECT, CORRECTION_OVERTAKEN
   */
  readonly issue: (cycleId: string, order: CorrectionOrder) => Promise<number>;
}

async function validCertificates(store: Store, cycleId: string): Promise<ReadonlyMap<string, Certificate>> {
  const selector = { cycleId, status: 'valid' as const, kind: 'level' as const };
  const found = await store.database.certificates.find({ selector }).exec();
  return new Map(found.map((certificate) => [certificate.candidacyId, certificate.toMutableJSON()]));
}

const recallOf = (
  { levelChanged }: ReviewedDifference,
  certificate: Certificate | undefined,
  returnBy: string,
): CorrectionDetail['recall'] =>
  levelChanged && certificate
    ? { certificateId: certificate.id, number: certificate.content.number, returnBy }
    : null;

async function issue(store: Store, cycleId: string, order: CorrectionOrder): Promise<number> {
  const { returnBy, meeting, docNo, decidedOn } = order;
  const reason = requireReason('cases.detail.correctionReason', order.reason);
  const review = await reviewResults(store, cycleId);
  const differences = review.kind === 'reviewed' ? review.differences : [];
  if (differences.length === 0) throw new AppError('NOTHING_TO_CORRECT');
  const cases = (await store.database.cases.find({ selector: { cycleId } }).exec()).map((item) =>
    item.toMutableJSON(),
  );
  const earlier = correctionsOf(cases);
  const certificates = await validCertificates(store, cycleId);
  const changes = new Map<string, Change<'cases'>>();
  const recalled: NonNullable<CorrectionDetail['recall']>[] = [];
  for (const difference of differences) {
    const { candidacyId, townshipCode, cause, before, after, inputs } = difference;
    const revision = (earlier.get(candidacyId)?.at(-1)?.revision ?? 0) + 1;
    const recall = recallOf(difference, certificates.get(candidacyId), returnBy);
    if (recall) recalled.push(recall);
    const id = correctionId(candidacyId, revision);
    const detail: CorrectionDetail = {
      kind: 'correction',
      cause,
      revision,
      reason,
      meeting,
      docNo,
      decidedOn,
      before,
      after,
      inputs,
      recall,
    };
    const draft = { id, cycleId, townshipCode, candidacyId, office: 'city' as const, detail };
    changes.set(id, (stored) => {
      if (stored) throw new AppError('CORRECTION_OVERTAKEN');
      return draft;
    });
  }
  await writeInBatches(store, 'cases', changes);
  const log = { action: 'correct', documentKind: 'cycles', documentId: cycleId, reason } as const;
  await appendAudit(store, log);
  const register = createCertificates(store);
  for (const { certificateId } of recalled) await register.void(certificateId, `${docNo} ${reason}`);
  return differences.filter(({ cause }) => cause !== 'rank').length;
}

/** 更正与撤销 after the announcement: a new revision, never an edit (domain §7 rows 23, 24, 26). */
export const createCorrections = (store: Store): Corrections => ({
  watchCycle: (cycleId) => watchDocuments(store, 'cases', { cycleId }).pipe(map(correctionsOf)),
  issue: (cycleId, order) => issue(store, cycleId, order),
});
