import { may, type Action } from '../../shared/domain/permissions.ts';
import { problem, type Problem } from '../../shared/lib/problem.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';
import { isBuiltIn } from '../../shared/schemes/built-in.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { moveProblem } from '../../shared/sync/move-problem.ts';
import type { RowAnswer } from '../../shared/sync/protocol.ts';
import { isSameWrite } from '../../shared/sync/write-mark.ts';
import type { StoredDocument } from '../store/hub-store.ts';
import { scopeColumns } from '../store/scope-columns.ts';
import { revokedKeyProblem } from './check-signatures.ts';
import { conflictAnswer } from './conflict-answer.ts';
import { moveFacts } from './move-facts.ts';
import type { PushContext } from './push-context.ts';
import type { IncomingRow } from './push-row.ts';

export type WriteAction = Exclude<Action, 'read'>;

/** What is to become of a row: it is stored over `before`, or it is answered and nothing else happens. */
export type Verdict<N extends CollectionName = CollectionName> =
  | { readonly kind: 'accept'; readonly action: WriteAction; readonly before: StoredDocument<N> | null }
  | { readonly kind: 'answer'; readonly answer: RowAnswer };

const answer = (given: RowAnswer): Verdict<never> => ({ kind: 'answer', answer: given });

export const refusal = ({ path, code, params }: Problem): RowAnswer => ({
  kind: 'refused',
  code,
  params,
  ...(path !== '' && { path }),
});

/** A document's text apart from who wrote it when, and from its township. */
const contentText = (document: DocumentOf<CollectionName>): string =>
  canonicalJson({ ...document, rev: 0, updatedAt: '', updatedBy: '', deviceId: '', townshipCode: '' });

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
  const { session, authors, collection, permission, departed } = context;
  const notPermitted = problem('', 'NOT_PERMITTED');
  const author = authors.get(row.document.updatedBy);
  const allowed = (document: DocumentOf<N>): boolean =>
    author
      ? may(author, action, collection, document, permission) &&
        may(session, action, collection, { ...document, updatedBy: session.id }, permission)
      : may(session, action, collection, document, permission);
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
  const { collection, session, authors } = context;
  const { updatedBy, rev } = row.document;
  const isKnown = updatedBy === session.id || authors.has(updatedBy);
  if (!isKnown && !(stored === null && isBuiltIn(collection, row.document)))
    return problem('updatedBy', 'STAMP_FOREIGN', { by: updatedBy });
  return stored && rev <= stored.document.rev
    ? problem('rev', 'REV_NOT_GROWN', { rev, stored: stored.document.rev })
    : null;
}

const isSameState = (row: IncomingRow, stored: StoredDocument): boolean =>
  row.deleted === stored.deleted &&
  // The same write has the same content; the comparison, which takes long, only makes sure of it.
  isSameWrite(row.document, stored.document) &&
  (stored.unreadable || canonicalJson(row.document) === canonicalJson(stored.document));

const keyProblem = (
  { collection, revokedKeys }: PushContext,
  row: IncomingRow,
  stored: StoredDocument | null,
): Problem | null =>
  collection === 'sheets' && !row.deleted
    ? revokedKeyProblem(revokedKeys, (stored?.document as Sheet | undefined) ?? null, row.document as Sheet)
    : null;

/**
 * Decides about one row. Permissions come first, so that other answers go only to those who may write the document,
 * or have just written it. A document whose parent has not arrived is accepted; one that the hub has lost is taken
 * back. `unsound` is what is wrong with its signature.
 */
export function judgeRow<N extends CollectionName>(
  context: PushContext<N>,
  row: IncomingRow<N>,
  unsound: Problem | null,
): Verdict<N> {
  const { session, collection, permission } = context;
  const stored = context.stored.get(row.document.id) ?? null;
  const repeated = stored && isSameState(row, stored) ? answer({ kind: 'duplicate', seq: stored.seq }) : null;
  const { updatedBy } = row.document;
  // His own write, sent again because the answer got lost; it may have changed what he is permitted.
  if (repeated && (updatedBy === session.id || context.authors.has(updatedBy))) return repeated;
  const action = actionOf(collection, row, stored);
  const forbidden = permissionProblem(context, action, row, stored);
  if (forbidden) return answer(refusal(forbidden));
  if (repeated) return repeated;
  if (stored && !(row.assumed && isSameWrite(row.assumed, stored.document))) {
    return answer(conflictAnswer(session, collection, stored, permission));
  }
  const before = stored && !stored.deleted ? stored.document : null;
  const wrong =
    stampProblem(context, row, stored) ??
    unsound ??
    keyProblem(context, row, stored) ??
    moveProblem(collection, before, row.deleted ? null : row.document, moveFacts(context, row.document));
  return wrong ? answer(refusal(wrong)) : { kind: 'accept', action, before: stored };
}
