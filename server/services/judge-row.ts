import { may, type Action } from '../../shared/domain/permissions.ts';
import { problem, type Problem } from '../../shared/lib/problem.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { canonicalJson } from '../../shared/sync/canonical-json.ts';
import { moveProblem } from '../../shared/sync/move-problem.ts';
import type { RowAnswer } from '../../shared/sync/protocol.ts';
import type { StoredDocument } from '../store/hub-store.ts';
import { scopeColumns } from '../store/scope-columns.ts';
import { moveFacts, type PushContext } from './push-context.ts';
import type { IncomingRow, WriteMark } from './push-row.ts';

export type WriteAction = Exclude<Action, 'read'>;

/** What is to become of a row: it is stored over `before`, or it is answered and nothing else happens. */
export type Verdict<N extends CollectionName = CollectionName> =
  | { readonly kind: 'accept'; readonly action: WriteAction; readonly before: StoredDocument<N> | null }
  | { readonly kind: 'answer'; readonly answer: RowAnswer };

const answer = (given: RowAnswer): Verdict<never> => ({ kind: 'answer', answer: given });

export const refusal = ({ code, params }: Problem): RowAnswer => ({ kind: 'refused', code, params });

/** A document's text apart from who wrote it when, and from its township. */
const contentText = (document: DocumentOf<CollectionName>): string =>
  canonicalJson({ ...document, rev: 0, updatedAt: '', updatedBy: '', deviceId: '', townshipCode: '' });

const isSameWrite = (a: WriteMark, b: WriteMark): boolean =>
  a.rev === b.rev && a.updatedAt === b.updatedAt && a.updatedBy === b.updatedBy && a.deviceId === b.deviceId;

function actionOf<N extends CollectionName>(
  collection: N,
  row: IncomingRow<N>,
  stored: StoredDocument<N> | null,
): WriteAction {
  if (row.deleted) return 'remove';
  if (!stored || stored.deleted) return 'create';
  const { townshipCode: from } = scopeColumns(collection, stored.document);
  return from === scopeColumns(collection, row.document).townshipCode ? 'update' : 'transfer';
}

/** A candidacy that is here already decides whose and of which cycle everything about it is. */
function agreesWithCandidacy(context: PushContext, document: DocumentOf<CollectionName>): boolean {
  const { candidacyId, townshipCode, cycleId } = scopeColumns(context.collection, document);
  const candidacy = context.candidacies.get(candidacyId)?.document;
  return !candidacy || (candidacy.townshipCode === townshipCode && candidacy.cycleId === cycleId);
}

function permissionProblem<N extends CollectionName>(
  context: PushContext<N>,
  action: WriteAction,
  row: IncomingRow<N>,
  stored: StoredDocument<N> | null,
): Problem | null {
  const { session, collection, permission, departed } = context;
  const notPermitted = problem('', 'NOT_PERMITTED');
  const allowed = (document: DocumentOf<N>): boolean =>
    may(session, action, collection, document, permission);
  if (stored && !allowed(stored.document)) {
    const left = departed.has(stored.document.id);
    return left ? problem('', 'DOCUMENT_LEFT_SCOPE', { id: stored.document.id }) : notPermitted;
  }
  if (!allowed(row.document) || !agreesWithCandidacy(context, row.document)) return notPermitted;
  const changesMore =
    action === 'transfer' && stored !== null && contentText(stored.document) !== contentText(row.document);
  return changesMore ? notPermitted : null;
}

function stampProblem(context: PushContext, row: IncomingRow, stored: StoredDocument | null): Problem | null {
  const { updatedBy, rev } = row.document;
  if (updatedBy !== context.session.id) return problem('updatedBy', 'STAMP_FOREIGN', { by: updatedBy });
  return stored && rev <= stored.document.rev
    ? problem('rev', 'REV_NOT_GROWN', { rev, stored: stored.document.rev })
    : null;
}

/** The hub's state, for those who may read it: a conflict must not be a way to see more than a pull shows. */
function conflict<N extends CollectionName>(context: PushContext<N>, stored: StoredDocument<N>): RowAnswer {
  const { session, collection, permission } = context;
  return may(session, 'read', collection, stored.document, permission)
    ? { kind: 'conflict', master: { ...stored.document, _deleted: stored.deleted } }
    : refusal(problem('', 'NOT_PERMITTED'));
}

const isSameState = (row: IncomingRow, stored: StoredDocument): boolean =>
  row.deleted === stored.deleted && canonicalJson(row.document) === canonicalJson(stored.document);

/**
 * Decides about one row. Permissions come first, so that all other answers go only to those who may write the
 * document. A document whose parent has not arrived is accepted; one that the hub has lost is taken back.
 */
export function judgeRow<N extends CollectionName>(context: PushContext<N>, row: IncomingRow<N>): Verdict<N> {
  const { collection } = context;
  const stored = context.stored.get(row.document.id) ?? null;
  const action = actionOf(collection, row, stored);
  const forbidden = permissionProblem(context, action, row, stored);
  if (forbidden) return answer(refusal(forbidden));
  if (stored && isSameState(row, stored)) return answer({ kind: 'duplicate', seq: stored.seq });
  const overtaken = stored && !(row.assumed && isSameWrite(row.assumed, stored.document));
  if (stored && overtaken) return answer(conflict(context, stored));
  const before = stored && !stored.deleted ? stored.document : null;
  const wrong =
    stampProblem(context, row, stored) ??
    moveProblem(collection, before, row.deleted ? null : row.document, moveFacts(context, row.document));
  return wrong ? answer(refusal(wrong)) : { kind: 'accept', action, before: stored };
}
