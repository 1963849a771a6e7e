import type { CollectionName } from '../../shared/schema/registry.ts';
import type { Cycle } from '../../shared/schema/cycle.ts';
import { scopeColumns } from '../store/scope-columns.ts';
import type { CityWriter, StoredDocument } from '../store/hub-store.ts';
import type { HubChange } from './change-feed.ts';

/** What townships see of a cycle only once it is announced; of sheets and their returns, those of the panel. */
const hiddenUntilPublished: readonly CollectionName[] = ['sheets', 'cases', 'results', 'certificates'];

const isPublished = (stored: StoredDocument<'cycles'> | null): boolean =>
  stored !== null && !stored.deleted && stored.document.status !== 'open';

/**
 * Numbers everything that becomes visible anew: townships whose checkpoint has passed it would never be sent it
 * otherwise.
 */
async function reveal(city: CityWriter, cycle: Cycle): Promise<HubChange[]> {
  const changes: HubChange[] = [];
  for (const collection of hiddenUntilPublished) {
    const rows = (await city.findHiddenUntilPublished(collection, cycle.id)).map((stored) => {
      const seq = city.takeSeq();
      return { ...stored, seq, sinceSeq: seq };
    });
    await city.putDocuments(collection, rows);
    changes.push(...rows.map(({ document }) => ({ kind: 'document', collection, document }) as const));
  }
  return changes;
}

/** Takes back from the townships what they have been sent. */
async function hide(city: CityWriter, cycle: Cycle): Promise<HubChange[]> {
  const changes: HubChange[] = [];
  for (const collection of hiddenUntilPublished) {
    const departures = (await city.findHiddenUntilPublished(collection, cycle.id)).map(
      ({ document, sinceSeq }) => {
        const { townshipCode } = scopeColumns(collection, document);
        return { collection, townshipCode, seq: city.takeSeq(), sinceSeq, document };
      },
    );
    await city.addDepartures(departures);
    changes.push(
      ...departures.map(({ townshipCode }) => ({ kind: 'departure', collection, townshipCode }) as const),
    );
  }
  return changes;
}

/** Carries out what the announcement of a cycle, or its withdrawal, means for the townships. */
export async function followPublication(
  city: CityWriter,
  before: StoredDocument<'cycles'> | null,
  after: StoredDocument<'cycles'>,
): Promise<readonly HubChange[]> {
  if (isPublished(before) === isPublished(after)) return [];
  return isPublished(after) ? reveal(city, after.document) : hide(city, after.document);
}

/** Takes a document that went to another township back from the one that had it. */
export async function followTransfer<N extends CollectionName>(
  city: CityWriter,
  collection: N,
  before: StoredDocument<N> | null,
  after: StoredDocument<N>,
): Promise<readonly HubChange[]> {
  if (!before) return [];
  const { townshipCode } = scopeColumns(collection, before.document);
  if (townshipCode === scopeColumns(collection, after.document).townshipCode) return [];
  const { document, sinceSeq } = before;
  await city.addDepartures([{ collection, townshipCode, seq: after.seq, sinceSeq, document }]);
  return [{ kind: 'departure', collection, townshipCode }];
}
