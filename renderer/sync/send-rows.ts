import type { CollectionName } from '../../shared/schema/registry.ts';
import type { PushRow, RowAnswer } from '../../shared/sync/protocol.ts';
import { markOf } from '../../shared/sync/write-mark.ts';
import { askUntilAnswered } from './ask-until-answered.ts';
import type { SyncContext } from './sync-context.ts';

/** The hub compares the mark of the write alone, so the rest of the assumed state stays here. */
const wireRow = ({ newDocumentState, assumedMasterState }: PushRow) => ({
  newDocumentState,
  assumedMasterState: assumedMasterState && markOf(assumedMasterState),
});

/**
 * Sends rows and returns one answer for each. What is too much at once is halved; a request the hub refuses as a
 * whole is halved too, until the one row that spoils it is alone: that row is refused and the others go through.
 */
export async function sendRows(
  context: SyncContext,
  collection: CollectionName,
  rows: readonly PushRow[],
): Promise<readonly RowAnswer[]> {
  const answer = await askUntilAnswered(context, async () => {
    const outcome = await context.hub.push({ collection, rows: rows.map(wireRow) });
    const isComplete = outcome.kind !== 'ok' || outcome.value.answers.length === rows.length;
    return isComplete ? outcome : ({ kind: 'not-a-hub' } as const);
  });
  if (answer.kind === 'ok') return answer.value.answers;
  if (rows.length === 1) {
    const { code, params } =
      answer.kind === 'rejected' ? answer : { code: 'DOCUMENT_TOO_LARGE', params: { collection } };
    return [{ kind: 'refused', code, params }];
  }
  const middle = Math.ceil(rows.length / 2);
  const first = await sendRows(context, collection, rows.slice(0, middle));
  return [...first, ...(await sendRows(context, collection, rows.slice(middle)))];
}
