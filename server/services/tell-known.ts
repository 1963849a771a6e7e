import { AppError } from '../../shared/lib/app-error.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { Problem } from '../../shared/lib/problem.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { RowAnswer, WireDocument } from '../../shared/sync/protocol.ts';
import { isSameWrite, type WriteMark } from '../../shared/sync/write-mark.ts';
import type { HistoryEntry } from '../store/history-entry.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { IncomingRow } from './push-row.ts';

/** The write of a state that the history keeps; a state that came in without a history stands before the first entry. */
const isStateOf = (text: string | null, mark: WriteMark): boolean =>
  // Most texts are told apart without being read.
  text !== null && text.includes(mark.updatedAt) && isSameWrite(JSON.parse(text) as WriteMark, mark);

/** None where an earlier state does not open: then a person decides, as about any two values. */
async function historyOf(
  store: Pick<HubStore, 'readHistory'>,
  cityId: string,
  collection: CollectionName,
  id: string,
): Promise<readonly HistoryEntry[]> {
  try {
    return await store.readHistory(cityId, collection, id);
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith('SEALED_')) return [];
    throw error;
  }
}

/**
 * Says of each conflict whose row assumes nothing whether the hub has had that very write and gone on from it. A PC
 * that came out of a backup does not know what it had from the hub; only the hub tells an old state from an edit that
 * was never sent.
 */
export async function tellKnown(
  store: Pick<HubStore, 'readHistory'>,
  cityId: string,
  collection: CollectionName,
  rows: readonly Result<IncomingRow, Problem>[],
  answers: readonly RowAnswer[],
): Promise<readonly RowAnswer[]> {
  const told: RowAnswer[] = [];
  for (const [place, answer] of answers.entries()) {
    const row = rows[place];
    if (answer.kind !== 'conflict' || !row?.ok || row.value.assumed !== null) {
      told.push(answer);
      continue;
    }
    const { document } = row.value;
    // One write with two contents is nobody's old state.
    const isNewest = isSameWrite(answer.master as WireDocument, document);
    const entries = isNewest ? [] : await historyOf(store, cityId, collection, document.id);
    const isKnown = entries.some(
      ({ before, after }) => isStateOf(after, document) || isStateOf(before, document),
    );
    told.push(isKnown ? { ...answer, known: true } : answer);
  }
  return told;
}
