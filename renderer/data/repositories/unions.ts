import type { Observable } from 'rxjs';
import { withChange } from '../../../shared/domain/union-standing.ts';
import type { Appointment, EnterpriseUnion, Membership, UnionChange } from '../../../shared/schema/union.ts';
import { assertAppointment } from '../assert-appointment.ts';
import { assertMembership } from '../assert-membership.ts';
import { newId } from '../new-id.ts';
import type { Draft } from '../prepare-document.ts';
import { requireReason } from '../require-reason.ts';
import type { Store } from '../store.ts';
import { watchDocument, watchDocuments } from '../watch-documents.ts';
import { writeInBatches, type OnProgress } from '../write-in-batches.ts';
import { createDocument, removeDocument, updateDocument, type Change } from '../write-document.ts';
import { appendAudit } from './audit.ts';

/** What a union is registered with; the rest starts empty. */
export type NewUnion = Pick<EnterpriseUnion, 'name'> & {
  readonly enterprise: Pick<EnterpriseUnion['enterprise'], 'name'> & Partial<EnterpriseUnion['enterprise']>;
} & Partial<Omit<Draft<'unions'>, 'id' | 'name' | 'enterprise'>>;

/** What `update` may change; members, officers and what became of it have commands of their own, with their own checks. */
export type UnionPatch = Partial<
  Omit<Draft<'unions'>, 'id' | 'officers' | 'membership' | 'status' | 'changes'>
>;

export interface Unions {
  readonly watchAll: () => Observable<readonly EnterpriseUnion[]>;
  readonly watch: (id: string) => Observable<EnterpriseUnion | null>;
  /** @returns the new union's id */
  readonly create: (union: NewUnion) => Promise<string>;
  /** @returns the new ids in the order of the input */
  readonly createMany: (unions: readonly NewUnion[], onProgress?: OnProgress) => Promise<string[]>;
  readonly update: (id: string, patch: UnionPatch) => Promise<void>;
  /** Adds what became of the union, with its day and reason. @throws AppError REASON_REQUIRED */
  readonly changeStatus: (id: string, change: UnionChange) => Promise<void>;
  /**
   * No employees are saved as such: the rates item then counts 0 and says so.
   * @throws AppError VERIFIED_ABOVE_MEMBERS, MEMBERS_ABOVE_EMPLOYEES without a reason
   */
  readonly saveMembership: (id: string, membership: Membership) => Promise<void>;
  /** Adds or changes a term. @throws AppError APPOINTMENT_ENDS_BEFORE_START, SECOND_CHAIR */
  readonly saveOfficer: (unionId: string, appointment: Appointment) => Promise<void>;
  /**
   * Adds a new chair and ends the term of the one in office, both or neither.
   *
   * @throws AppError APPOINTMENT_ENDS_BEFORE_START
   */
  readonly replaceChair: (unionId: string, next: Appointment, formerEndOn: string) => Promise<void>;
  readonly removeOfficer: (unionId: string, appointmentId: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Takes a removal back. @throws AppError DOCUMENT_EXISTS */
  readonly restore: (union: EnterpriseUnion) => Promise<void>;
}

function draftOf(store: Store, union: NewUnion): Draft<'unions'> {
  return {
    townshipCode: store.actor.orgCode,
    establishedOn: null,
    termEndOn: null,
    status: 'active',
    officers: [],
    membership: null,
    ...union,
    enterprise: { uscc: '', nature: '', industry: '', address: '', ...union.enterprise },
    id: newId('u'),
  };
}

async function checkedDraft(store: Store, union: NewUnion): Promise<Draft<'unions'>> {
  const draft = draftOf(store, union);
  if (draft.membership) assertMembership(draft.membership);
  for (const officer of draft.officers) await assertAppointment(store, draft, officer);
  return draft;
}

/** 企业工会 of the roster with their officers and membership counts. */
export const createUnions = (store: Store): Unions => ({
  watchAll: () => watchDocuments(store, 'unions'),
  watch: (id) => watchDocument(store, 'unions', id),
  create: async (union) => {
    const draft = await checkedDraft(store, union);
    await createDocument(store, 'unions', draft);
    return draft.id;
  },
  createMany: async (unions, onProgress) => {
    const drafts = await Promise.all(unions.map((union) => checkedDraft(store, union)));
    const changes = drafts.map((draft): [string, Change<'unions'>] => [draft.id, () => draft]);
    await writeInBatches(store, 'unions', new Map(changes), onProgress);
    return drafts.map(({ id }) => id);
  },
  update: (id, patch) => updateDocument(store, 'unions', id, (stored) => ({ ...stored, ...patch, id })),
  changeStatus: async (id, change) => {
    const reason = requireReason('unions.changes.reason', change.reason);
    await updateDocument(store, 'unions', id, (stored) => ({
      ...stored,
      ...withChange(stored, { ...change, reason }),
    }));
    await appendAudit(store, { action: 'union-status', documentKind: 'unions', documentId: id, reason });
  },
  saveMembership: async (id, membership) => {
    assertMembership(membership);
    await updateDocument(store, 'unions', id, (stored) => ({ ...stored, membership }));
  },
  saveOfficer: (unionId, appointment) =>
    updateDocument(store, 'unions', unionId, async (stored) => {
      const others = stored.officers.filter(({ id }) => id !== appointment.id);
      await assertAppointment(store, { ...stored, officers: others }, appointment);
      return { ...stored, officers: [...others, appointment] };
    }),
  replaceChair: (unionId, next, formerEndOn) =>
    updateDocument(store, 'unions', unionId, async (stored) => {
      const others = stored.officers
        .filter(({ id }) => id !== next.id)
        .map((officer) =>
          officer.role === 'chair' && officer.endOn === null ? { ...officer, endOn: formerEndOn } : officer,
        );
      const officers = [...others, next];
      for (const officer of officers) await assertAppointment(store, { ...stored, officers }, officer);
      return { ...stored, officers };
    }),
  removeOfficer: (unionId, appointmentId) =>
    updateDocument(store, 'unions', unionId, (stored) => ({
      ...stored,
      officers: stored.officers.filter(({ id }) => id !== appointmentId),
    })),
  remove: (id) => removeDocument(store, 'unions', id),
  restore: (union) => createDocument(store, 'unions', union),
});
