import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { eraseEarlierState, givesUpPersonal, type NewestDocument } from '../../shared/sync/erase-document.ts';
import type { AuditFacts } from '../store/audit-entry.ts';
import { entryText } from '../store/document-rows.ts';
import { historyDigest, type HistoryRecord } from '../store/history-entry.ts';
import type { CityWriter, Departure, StoredDocument } from '../store/hub-store.ts';

/** Who erases, as the audit chain names him. */
export type EraseStamp = Pick<AuditFacts, 'actor' | 'device' | 'at'>;

type KeptState = DocumentOf<CollectionName> & { readonly _deleted: boolean; readonly _salt?: string };

/** The text of an earlier state without what was given up; the same text when it has nothing of it. */
function eraseText(collection: CollectionName, text: string, newest: NewestDocument): string {
  const { _deleted: deleted, _salt, ...document } = JSON.parse(text) as KeptState;
  const erased = eraseEarlierState(collection, document, newest);
  if (erased === document) return text;
  return entryText(collection, { document: erased, deleted, seq: 0, sinceSeq: 0 });
}

const isState = (before: string | null): before is string => before !== null && before.startsWith('{');

function eraseRecord(record: HistoryRecord, newest: NewestDocument): HistoryRecord {
  const erase = (text: string) => eraseText(record.collection, text, newest);
  const before = isState(record.before) ? erase(record.before) : record.before;
  return { ...record, before, after: erase(record.after) };
}

const eraseDeparture = (
  collection: CollectionName,
  departure: Departure,
  newest: NewestDocument,
): Departure => ({
  ...departure,
  document: eraseEarlierState(collection, departure.document, newest),
});

async function eraseOne(
  city: CityWriter,
  stamp: EraseStamp,
  collection: CollectionName,
  newest: StoredDocument,
): Promise<boolean> {
  const { id } = newest.document;
  const kept = await city.historyOf(collection, id);
  const records = kept
    // Somebody may have consented anew since.
    .filter((record) => record.seq <= newest.seq)
    .map((record) => ({ record, erased: eraseRecord(record, newest) }))
    .filter(({ record, erased }) => record.before !== erased.before || record.after !== erased.after)
    .map(({ erased }) => erased);
  const stored = await city.rewriteHistory(records);
  const departures = await city.departuresOf(collection, id);
  await city.rewriteDepartures(departures.map((one) => eraseDeparture(collection, one, newest)));
  await city.addAudit(
    stored.map((record) => ({
      ...stamp,
      action: 'erase',
      subject: `${collection}/${id}#${record.seq}`,
      digest: historyDigest(record),
    })),
  );
  return records.length + departures.length > 0;
}

/**
 * Takes what these documents have just given up, a payee's account, an objector, what was known of a person, out of
 * everything that the hub remembers of them. The chain keeps the digests of the entries as they were, and gets those of
 * what stands there now.
 *
 * @returns whether anything was erased
 */
export async function eraseHistory(
  city: CityWriter,
  stamp: EraseStamp,
  collection: CollectionName,
  states: readonly StoredDocument[],
): Promise<boolean> {
  let isErased = false;
  for (const state of states) {
    if (givesUpPersonal(collection, state) && (await eraseOne(city, stamp, collection, state)))
      isErased = true;
  }
  return isErased;
}
