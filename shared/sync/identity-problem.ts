import { problem, type Problem } from '../lib/problem.ts';
import { anomalyCheckId } from '../schema/anomaly-check.ts';
import { samePersonId } from '../schema/same-person.ts';
import { candidacyId } from '../schema/candidacy.ts';
import type { Case } from '../schema/case.ts';
import type { CollectionName, DocumentOf } from '../schema/registry.ts';
import { stepId } from '../schema/cycle-step.ts';
import { requestCycle, requestSubject } from '../schema/data-request.ts';
import { correctionId, cycleSubject } from '../schema/proceeding.ts';
import { placementId } from '../schema/placement.ts';
import { schemeKey } from '../schema/scheme.ts';
import { sheetId } from '../schema/sheet.ts';
import { supplementId } from '../schema/supplement.ts';
import { ledgerField } from './ledger-field.ts';
import { paperEntryField } from './paper-entry-problem.ts';

/** Per kind of document, the field its id does not agree with, or null. */
type IdentityCheck<N extends CollectionName> = (document: DocumentOf<N>) => string | null;

/** A candidacy's id begins with its cycle, so a document that names both can be checked before it arrives. */
const cycleField = (candidacy: string, cycleId: string): string | null =>
  candidacy.startsWith(`${cycleId}|`) ? null : 'cycleId';

const returnField = ({ id, candidacyId: candidacy, office, detail }: Case): string | null => {
  if (detail.kind !== 'return') return null;
  if (!detail.sheetId.startsWith(`${candidacy}|`)) return 'detail.sheetId';
  // Or anybody could block, or find out about, another office's return by naming his own document like it.
  if (!id.includes(detail.sheetId)) return 'detail.sheetId';
  // Or a township could unlock its own submitted sheet. The city returns any sheet: a changed scheme reopens them.
  const isSelf = detail.sheetId === sheetId(candidacy, 'self');
  return office === 'city' || isSelf ? null : 'office';
};

/** A step numbers the cycle's steps; two offices at once meet in one id, and the second is told. */
const stepField = ({ id, cycleId, candidacyId: subject, office, detail }: Case): string | null => {
  if (detail.kind !== 'step') return null;
  if (office !== 'city') return 'office';
  if (subject !== cycleSubject(cycleId)) return 'candidacyId';
  return id === stepId(cycleId, detail.number) ? null : 'detail.number';
};

const cycleKinds: ReadonlySet<Case['detail']['kind']> = new Set([
  'notice',
  'objection',
  'decision',
  'circular',
  'calendar',
  'anomaly-check',
  'same-person',
  'supplement',
]);

/** What concerns the whole cycle names it in the candidacy's place; a revision has one id, so that there is one of each. */
const proceedingField = ({ id, cycleId, candidacyId: candidacy, office, detail }: Case): string | null => {
  const { kind } = detail;
  if (kind !== 'correction' && kind !== 'placement' && !cycleKinds.has(kind)) return null;
  if (office !== 'city') return 'office';
  if (kind === 'correction') {
    return id === correctionId(candidacy, detail.revision) ? null : 'detail.revision';
  }
  if (kind === 'placement') return id === placementId(candidacy) ? null : 'candidacyId';
  if (kind === 'supplement' && id !== supplementId(cycleId, detail.number)) return 'detail.number';
  if (kind === 'same-person') {
    if (id !== samePersonId(cycleId, detail.personId)) return 'detail.personId';
    if (detail.into === detail.personId) return 'detail.into';
  }
  if (kind === 'anomaly-check' && id !== anomalyCheckId(cycleId, detail.facts)) return 'detail.facts';
  return candidacy === cycleSubject(cycleId) ? null : 'candidacyId';
};

/** A request belongs to no year. */
const requestField = ({ cycleId, candidacyId: subject, detail }: Case): string | null => {
  if (detail.kind !== 'data-request') return null;
  if (cycleId !== requestCycle) return 'cycleId';
  return subject === requestSubject ? null : 'candidacyId';
};

const checks: { readonly [N in CollectionName]?: IdentityCheck<N> } = {
  sheets: ({ id, cycleId, candidacyId: candidacy, party, raterId }) => {
    if ((party === 'panel') !== (raterId !== '')) return 'raterId';
    return id === sheetId(candidacy, party, raterId) ? cycleField(candidacy, cycleId) : 'candidacyId';
  },
  candidacies: ({ id, cycleId, appointmentId }) =>
    id === candidacyId(cycleId, appointmentId) ? null : 'appointmentId',
  schemes: ({ id, content }) => (id === schemeKey(content) ? null : 'content.version'),
  cases: (item) =>
    cycleField(item.candidacyId, item.cycleId) ??
    returnField(item) ??
    paperEntryField(item) ??
    stepField(item) ??
    proceedingField(item) ??
    requestField(item) ??
    ledgerField(item),
  evidence: ({ candidacyId: candidacy, cycleId }) => cycleField(candidacy, cycleId),
  results: ({ id, cycleId }) => cycleField(id, cycleId),
};

/**
 * Whether a document's id follows from its content where it must. Otherwise one office could take the id that
 * another office's document will have, which would keep that one out.
 */
export function identityProblem<N extends CollectionName>(
  collection: N,
  document: DocumentOf<N>,
): Problem | null {
  const check: IdentityCheck<N> | undefined = checks[collection];
  const field = check?.(document) ?? null;
  return field === null ? null : problem('id', 'IDENTITY_MISMATCH', { id: document.id, field });
}
