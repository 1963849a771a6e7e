import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { Case } from '../../shared/schema/case.ts';
import { eraseCase, hasGivenUp, type NewestCase } from '../../shared/sync/erase-case.ts';
import type { AuditFacts } from '../store/audit-entry.ts';
import { entryText } from '../store/document-rows.ts';
import { historyDigest, type HistoryRecord } from '../store/history-entry.ts';
import type { CityWriter, Departure, StoredDocument } from '../store/hub-store.ts';

/** Who erases, as the audit chain names him. */
export type EraseStamp = Pick<AuditFacts, 'actor' | 'device' | 'at'>;

interface KeptCase extends Case {
  readonly _deleted: boolean;
  readonly _salt?: string;
}

/** The text of an earlier state without what was given up; the same text when it has nothing of it. */
function eraseText(text: string, newest: NewestCase): string {
  const { _deleted: deleted, _salt, ...document } = JSON.parse(text) as KeptCase;
  const erased = eraseCase(document, newest);
  if (canonicalJson(erased) === canonicalJson(document)) return text;
  return entryText('cases', { document: erased, deleted, seq: 0, sinceSeq: 0 });
}

const isState = (before: string | null): before is string => before !== null && before.startsWith('{');

function eraseRecord(record: HistoryRecord, newest: NewestCase): HistoryRecord {
  const before = isState(record.before) ? eraseText(record.before, newest) : record.before;
  return { ...record, before, after: eraseText(record.after, newest) };
}

const eraseDeparture = (departure: Departure, newest: NewestCase): Departure => ({
  ...departure,
  document: eraseCase(departure.document as Case, newest),
});

async function eraseOne(
  city: CityWriter,
  stamp: EraseStamp,
  { document: { id, detail }, deleted, seq }: StoredDocument<'cases'>,
): Promise<boolean> {
  const newest = { deleted, detail };
  const kept = await city.historyOf('cases', id);
  const records = kept
    // Somebody may have consented anew since.
    .filter((record) => record.seq <= seq)
    .map((record) => ({ record, erased: eraseRecord(record, newest) }))
    .filter(({ record, erased }) => record.before !== erased.before || record.after !== erased.after)
    .map(({ erased }) => erased);
  await city.rewriteHistory(records);
  const departures = await city.departuresOf('cases', id);
  await city.rewriteDepartures(departures.map((one) => eraseDeparture(one, newest)));
  await city.addAudit(
    records.map((record) => ({
      ...stamp,
      action: 'erase',
      subject: `cases/${id}#${record.seq}`,
      digest: historyDigest(record),
    })),
  );
  return records.length + departures.length > 0;
}

/**
 * Takes the account numbers that these cases have just given up out of everything that the hub remembers of them. The
 * chain keeps the digests of the entries as they were, and gets those of what stands there now.
 *
 * @returns whether anything was erased
 */
export async function eraseHistory(
  city: CityWriter,
  stamp: EraseStamp,
  states: readonly StoredDocument<'cases'>[],
): Promise<boolean> {
  let isErased = false;
  for (const state of states) {
    const { deleted, document } = state;
    if (hasGivenUp({ deleted, detail: document.detail }) && (await eraseOne(city, stamp, state)))
      isErased = true;
  }
  return isErased;
}
