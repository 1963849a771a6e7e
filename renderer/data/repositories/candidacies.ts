import type { Observable } from 'rxjs';
import { AppError } from '../../../shared/lib/app-error.ts';
import { candidacyId, type Candidacy } from '../../../shared/schema/candidacy.ts';
import { requireReason } from '../require-reason.ts';
import type { Draft } from '../prepare-document.ts';
import type { Store } from '../store.ts';
import { watchDocument, watchDocuments } from '../watch-documents.ts';
import { writeInBatches, type OnProgress } from '../write-in-batches.ts';
import { updateDocument, type Change } from '../write-document.ts';
import { appendAudit } from './audit.ts';

export interface CandidacyChoice {
  readonly unionId: string;
  readonly appointmentId: string;
}

export interface Candidacies {
  readonly watchCycle: (cycleId: string) => Observable<readonly Candidacy[]>;
  readonly watch: (id: string) => Observable<Candidacy | null>;
  /** One that takes part already stays as it is. @returns its id */
  readonly add: (cycleId: string, unionId: string, appointmentId: string) => Promise<string>;
  /** @returns the ids in the order of the input */
  readonly addMany: (
    cycleId: string,
    choices: readonly CandidacyChoice[],
    onProgress?: OnProgress,
  ) => Promise<string[]>;
  readonly withdraw: (id: string, reason: string) => Promise<void>;
  readonly reinstate: (id: string) => Promise<void>;
}

async function draftsOf(
  store: Store,
  cycleId: string,
  choices: readonly CandidacyChoice[],
): Promise<Draft<'candidacies'>[]> {
  const unions = await store.database.unions.findByIds(choices.map(({ unionId }) => unionId)).exec();
  return choices.map(({ unionId, appointmentId }) => {
    const union = unions.get(unionId);
    const officer = union?.officers.find(({ id }) => id === appointmentId);
    if (!union || !officer) throw new AppError('DOCUMENT_MISSING', { id: appointmentId });
    return {
      id: candidacyId(cycleId, appointmentId),
      cycleId,
      townshipCode: union.townshipCode,
      unionId,
      personId: officer.personId,
      appointmentId,
      snapshot: null,
      snapshotAt: null,
      withdrawn: false,
      withdrawnReason: null,
    };
  });
}

/** 参评: who is graded in a cycle. */
export const createCandidacies = (store: Store): Candidacies => {
  const addMany: Candidacies['addMany'] = async (cycleId, choices, onProgress) => {
    const drafts = await draftsOf(store, cycleId, choices);
    const changes = drafts.map((draft): [string, Change<'candidacies'>] => [
      draft.id,
      (stored) => stored ?? draft,
    ]);
    await writeInBatches(store, 'candidacies', new Map(changes), onProgress);
    return drafts.map(({ id }) => id);
  };
  const mark = async (id: string, withdrawn: boolean, reason: string | null) => {
    await updateDocument(store, 'candidacies', id, (stored) => ({
      ...stored,
      withdrawn,
      withdrawnReason: reason,
    }));
    const action = withdrawn ? 'withdraw' : 'reinstate';
    await appendAudit(store, { action, documentKind: 'candidacies', documentId: id, reason: reason ?? '' });
  };
  return {
    watchCycle: (cycleId) => watchDocuments(store, 'candidacies', { cycleId }),
    watch: (id) => watchDocument(store, 'candidacies', id),
    add: async (cycleId, unionId, appointmentId) => {
      await addMany(cycleId, [{ unionId, appointmentId }]);
      return candidacyId(cycleId, appointmentId);
    },
    addMany,
    withdraw: async (id, reason) => mark(id, true, requireReason('candidacies.withdrawnReason', reason)),
    reinstate: (id) => mark(id, false, null),
  };
};
