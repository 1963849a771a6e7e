import { map, type Observable } from 'rxjs';
import { AppError } from '../../../shared/lib/app-error.ts';
import type { Case } from '../../../shared/schema/case.ts';
import { cycleSubject } from '../../../shared/schema/proceeding.ts';
import { samePersonId, type SamePersonDetail } from '../../../shared/schema/same-person.ts';
import { requireReason } from '../require-reason.ts';
import type { Store } from '../store.ts';
import { watchDocuments } from '../watch-documents.ts';
import { removeDocument, writeDocuments } from '../write-document.ts';
import { appendAudit } from './audit.ts';

/** What the city has found, and when. */
export interface FoundPerson extends SamePersonDetail {
  readonly at: string;
}

export interface SamePeople {
  readonly watchCycle: (cycleId: string) => Observable<readonly FoundPerson[]>;
  /**
   * Says that two records are of one person; both stay as they are.
   * @throws AppError REASON_REQUIRED, NOT_PERMITTED, PERSON_ALREADY_MERGED for one record
   */
  readonly link: (cycleId: string, personId: string, into: string, reason: string) => Promise<void>;
  /** Takes that back. @throws AppError REASON_REQUIRED, DOCUMENT_MISSING */
  readonly unlink: (cycleId: string, personId: string, reason: string) => Promise<void>;
}

const foundOf = ({ detail, updatedAt }: Case): readonly FoundPerson[] =>
  detail.kind === 'same-person' ? [{ ...detail, at: updatedAt }] : [];

/** 同一人认定 by the city's office, for records that two townships keep. */
export const createSamePeople = (store: Store): SamePeople => ({
  watchCycle: (cycleId) =>
    watchDocuments(store, 'cases', { candidacyId: cycleSubject(cycleId) }).pipe(
      map((cases) => cases.flatMap(foundOf)),
    ),
  link: async (cycleId, personId, into, given) => {
    const reason = requireReason('people.merged.reason', given);
    if (personId === into) throw new AppError('PERSON_ALREADY_MERGED', { name: personId });
    const id = samePersonId(cycleId, personId);
    const detail = { kind: 'same-person' as const, personId, into, reason, byName: store.actor.name };
    const place = { townshipCode: store.actor.orgCode, candidacyId: cycleSubject(cycleId) };
    const draft = { id, cycleId, ...place, office: 'city' as const, detail };
    await writeDocuments(store, 'cases', new Map([[id, () => draft]]));
    await appendAudit(store, { action: 'link-people', documentKind: 'cases', documentId: id, reason });
  },
  unlink: async (cycleId, personId, given) => {
    const reason = requireReason('people.merged.reason', given);
    const id = samePersonId(cycleId, personId);
    await removeDocument(store, 'cases', id);
    await appendAudit(store, { action: 'unlink-people', documentKind: 'cases', documentId: id, reason });
  },
});
