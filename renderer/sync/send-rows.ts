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
 *
 * @param epoch from which the rows' bases were pulled
 * @returns null when the hub has been restored since: the bases are to be found out anew
 */
export async function sendRows(
  context: SyncContext,
  collection: CollectionName,
  rows: readonly PushRow[],
  epoch: string | null,
): Promise<readonly RowAnswer[] | null> {
  const answer = await askUntilAnswered(context, async () => {
    const outcome = await context.hub.push({
      collection,
      rows: rows.map(wireRow),
      ...(epoch !== null && { epoch }),
    });
    const isComplete = outcome.kind !== 'ok' || outcome.value.answers.length === rows.length;
    return isComplete ? outcome : ({ kind: 'not-a-hub' } as const);
  });
  if (answer.kind === 'ok') return answer.value.answers;
  if (answer.kind === 'rejected' && answer.code === 'HUB_RESTORED') return null;
  if (rows.length === 1) {
    const { code, params } =
      answer.kind === 'rejected' ? answer : { code: 'DOCUMENT_TOO_LARGE', params: { collection } };
    return [{ kind: 'refused', code, params }];
  }
  const middle = Math.ceil(rows.length / 2);
  const first = await sendRows(context, collection, rows.slice(0, middle), epoch);
  const second = first && (await sendRows(context, collection, rows.slice(middle), epoch));
  return second && [...first, ...second];
}
