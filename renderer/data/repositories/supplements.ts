import { map, type Observable } from 'rxjs';
import { correctionsOf } from '../../../shared/domain/current-result.ts';
import type { ResultDifference } from '../../../shared/domain/result-differences.ts';
import { supplementsOf } from '../../../shared/domain/supplements-of.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { correctionId, cycleSubject, type CorrectionDetail } from '../../../shared/schema/proceeding.ts';
import {
  supplementId,
  type Amendment,
  type SupplementDetail,
  type SupplementOutcome,
} from '../../../shared/schema/supplement.ts';
import { supplementProblem } from '../../../shared/sync/supplement-problem.ts';
import { casesOf } from '../assert-sheet-move.ts';
import type { Draft } from '../prepare-document.ts';
import { previewSupplement } from '../preview-supplement.ts';
import { requireReason } from '../require-reason.ts';
import type { Store } from '../store.ts';
import { supplementBase, type SupplementBase } from '../supplement-base.ts';
import { watchDocuments } from '../watch-documents.ts';
import { createDocument, type Change } from '../write-document.ts';
import { writeInBatches } from '../write-in-batches.ts';
import { appendAudit } from './audit.ts';
import { createCertificates } from './certificates.ts';

/** What a meeting decided. `returnBy` is the day by which recalled certificates are due. */
export interface SupplementOrder extends Pick<
  SupplementDetail,
  'reason' | 'meeting' | 'docNo' | 'decidedOn'
> {
  readonly returnBy: string;
}

export interface Supplements {
  /** 补 1 first. */
  readonly watchCycle: (cycleId: string) => Observable<readonly SupplementDetail[]>;
  /** What the next one goes on from; one that was cut off is carried out first. @throws as `supplementBase` */
  readonly open: (cycleId: string, file: string | null) => Promise<SupplementBase>;
  /**
   * Records a supplement, revises the results that it changes and recalls certificates of changed levels.
   * @throws AppError REASON_REQUIRED, SUPPLEMENT_CHANGES_NOTHING, SUPPLEMENT_OVERTAKEN, NOT_PERMITTED
   */
  readonly issue: (
    base: SupplementBase,
    amendments: readonly Amendment[],
    order: SupplementOrder,
  ) => Promise<SupplementDetail>;
}

/** Revises the results and voids the certificates as the supplement says; again for what is done changes nothing. */
async function settle(
  store: Store,
  { results, documents }: SupplementBase,
  supplement: SupplementDetail,
  differences: readonly ResultDifference[],
): Promise<void> {
  const earlier = correctionsOf(documents.cases);
  const { number, reason, meeting, docNo, decidedOn, outcomes } = supplement;
  const resultOf = new Map(results.map((result) => [result.id, result]));
  const recallOf = new Map(outcomes.map(({ before, recall }) => [before.candidacyId, recall]));
  const changes = new Map<string, Change<'cases'>>();
  for (const { candidacyId, cause, before, after } of differences) {
    const result = resultOf.get(candidacyId);
    if (!result) continue;
    const { cycleId, townshipCode, inputs } = result;
    const revision = (earlier.get(candidacyId)?.at(-1)?.revision ?? 0) + 1;
    const recall = cause === 'rank' ? null : (recallOf.get(candidacyId) ?? null);
    const decision = { reason, meeting, docNo, decidedOn };
    const detail: CorrectionDetail = {
      kind: 'correction',
      cause,
      revision,
      ...decision,
      before,
      after,
      inputs,
      recall,
      supplement: number,
    };
    const id = correctionId(candidacyId, revision);
    const draft: Draft<'cases'> = { id, cycleId, townshipCode, candidacyId, office: 'city', detail };
    changes.set(id, () => draft);
  }
  await writeInBatches(store, 'cases', changes);
  const register = createCertificates(store);
  for (const { recall } of outcomes) {
    const stored = recall && (await store.database.certificates.findOne(recall.certificateId).exec());
    if (stored?.status === 'valid') await register.void(stored.id, `${docNo} ${reason}`);
  }
}

async function open(store: Store, cycleId: string, file: string | null): Promise<SupplementBase> {
  const base = await supplementBase(store, cycleId, file);
  const last = base.earlier.at(-1);
  if (!last || base.unsettled.length === 0) return base;
  await settle(store, base, last, base.unsettled);
  return supplementBase(store, cycleId, file);
}

/** Everybody of whom more than the rank changes, with the certificate that is to come back. */
async function outcomesOf(
  store: Store,
  { documents }: SupplementBase,
  differences: readonly ResultDifference[],
  returnBy: string,
): Promise<SupplementOutcome[]> {
  const selector = { cycleId: documents.cycle.id, status: 'valid' as const, kind: 'level' as const };
  const valid = await store.database.certificates.find({ selector }).exec();
  const certificates = new Map(valid.map((one) => [one.candidacyId, one]));
  const people = new Map(documents.candidacies.map(({ id, personId }) => [id, personId]));
  return differences.flatMap(({ candidacyId, cause, before, after, levelChanged }) => {
    const personId = people.get(candidacyId);
    if (cause === 'rank' || personId === undefined) return [];
    const held = levelChanged ? certificates.get(candidacyId) : undefined;
    const recall = held ? { certificateId: held.id, number: held.content.number, returnBy } : null;
    return [{ personId, before, after, recall }];
  });
}

async function issue(
  store: Store,
  base: SupplementBase,
  amendments: readonly Amendment[],
  { returnBy, ...order }: SupplementOrder,
): Promise<SupplementDetail> {
  const { cycle } = base.documents;
  const reason = requireReason('cases.detail.correctionReason', order.reason);
  const previewed = previewSupplement(base, amendments);
  const differences = previewed.ok ? previewed.value : [];
  const outcomes = await outcomesOf(store, base, differences, returnBy);
  if (outcomes.length === 0) throw new AppError('SUPPLEMENT_CHANGES_NOTHING');
  const number = base.earlier.length + 1;
  const detail: SupplementDetail = {
    kind: 'supplement',
    number,
    archive: base.archiveHash,
    ...order,
    reason,
    byName: store.actor.name,
    amendments: [...amendments],
    outcomes,
  };
  const id = supplementId(cycle.id, number);
  const candidacyId = cycleSubject(cycle.id);
  const wrong = supplementProblem(null, { id, detail }, await casesOf(store, candidacyId), cycle);
  if (wrong) throw new AppError(wrong.code, wrong.params);
  const { orgCode: townshipCode } = store.actor;
  await createDocument(store, 'cases', {
    id,
    cycleId: cycle.id,
    townshipCode,
    candidacyId,
    office: 'city',
    detail,
  });
  await appendAudit(store, { action: 'supplement', documentKind: 'cycles', documentId: cycle.id, reason });
  await settle(store, base, detail, differences);
  return detail;
}

/** 补充决定 to an archived year: the archive stays as it was put away (domain §7 rows 23, 26, 42). */
export const createSupplements = (store: Store): Supplements => ({
  watchCycle: (cycleId) => watchDocuments(store, 'cases', { cycleId }).pipe(map(supplementsOf)),
  // One after another: a screen that reads again must not carry out what is still being carried out.
  open: (cycleId, file) => store.writeQueue.run('supplement', () => open(store, cycleId, file)),
  issue: (base, amendments, order) =>
    store.writeQueue.run('supplement', () => issue(store, base, amendments, order)),
});
