import { isDeleted } from '../../../shared/sync/is-deleted.ts';
import type { CollectionName } from '../../../shared/schema/registry.ts';
import type { PushRow, RowAnswer } from '../../../shared/sync/protocol.ts';
import { isSameWrite, type WriteMark } from '../../../shared/sync/write-mark.ts';
import type { CarriedChange, ToOfficeContents } from '../../../shared/transfer/package-contents.ts';

const isMark = (document: object): document is WriteMark => 'updatedAt' in document;

const revOf = (master: object): number => ('rev' in master ? Number(master.rev) : 0);

/** A conflict is one only while the PC has not met that state of the hub's yet. */
const isNews = (answer: RowAnswer, { assumedMasterState: base }: PushRow): boolean =>
  answer.kind !== 'conflict' || base === null || revOf(answer.master) > base.rev;

function answerOfChange({ seq, document }: CarriedChange, row: PushRow): RowAnswer | null {
  const { newDocumentState: mine, assumedMasterState: base } = row;
  if (isMark(document) && isDeleted(document) === isDeleted(mine) && isSameWrite(document, mine)) {
    return { kind: 'duplicate', seq };
  }
  return document.rev > (base?.rev ?? 0) ? { kind: 'conflict', master: document } : null;
}

/**
 * What the hub says to a row, as far as a package tells: its answer to that very write, or the state that it has
 * instead. Null when the package knows nothing of it, because the write is younger than what was carried there.
 */
export function answerFrom(
  { answered, changes }: ToOfficeContents,
  collection: CollectionName,
): (row: PushRow) => RowAnswer | null {
  const answers = new Map(
    answered.filter((one) => one.collection === collection).map((one) => [one.id, one]),
  );
  const news = new Map(
    changes.filter((one) => one.collection === collection).map((one) => [one.document.id, one]),
  );
  return (row) => {
    const { id } = row.newDocumentState;
    const answer = answers.get(id);
    if (answer && isSameWrite(answer.mark, row.newDocumentState) && isNews(answer.answer, row)) {
      return answer.answer;
    }
    const change = news.get(id);
    return change ? answerOfChange(change, row) : null;
  };
}
