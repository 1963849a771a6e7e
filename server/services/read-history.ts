import type { CollectionName } from '../../shared/schema/registry.ts';
import { maxHistory, type HistoryAnswer, type HistoryState } from '../../shared/sync/history.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import type { Hub } from '../hub.ts';
import type { HubSession } from '../session.ts';
import type { HistoryEntry } from '../store/history-entry.ts';
import type { HubStore } from '../store/hub-store.ts';
import { mayRead } from './may-read.ts';
import { shownTo } from './shown-to.ts';

const nothing: HistoryAnswer = { states: [], more: false };

const cycleOf = (document: object): string =>
  'cycleId' in document && typeof document.cycleId === 'string' ? document.cycleId : '';

/** Which of these cycles have been announced, as of now. */
async function publishedAmong(store: HubStore, cityId: string, ids: readonly string[]) {
  const cycles = await store.documents(cityId).findByIds('cycles', ids);
  const announced = [...cycles.values()].filter(
    ({ deleted, document }) => !deleted && document.status !== 'open',
  );
  const published = new Set(announced.map(({ document }) => document.id));
  return { isPublished: (cycleId: string) => published.has(cycleId) };
}

async function named(
  store: HubStore,
  cityId: string,
  entry: HistoryEntry,
): Promise<Omit<HistoryState, 'document'>> {
  const reads = store.accounts(cityId);
  const account = await reads.findAccount(entry.actor);
  const device = await reads.findDevice(entry.device);
  return { seq: entry.seq, at: entry.at, account: account?.name ?? null, device: device?.name ?? null };
}

/**
 * What the hub remembers of one document, state by state, each only if the session may see it today, and nothing at
 * all of a document that it may not see as it stands.
 */
export async function readHistory(
  { store }: Hub,
  session: HubSession,
  collection: CollectionName,
  id: string,
): Promise<HistoryAnswer> {
  const { cityId } = session;
  const current = (await store.documents(cityId).findByIds(collection, [id])).get(id);
  if (!current) return nothing;
  const entries = await store.readHistory(cityId, collection, id);
  const states = entries.map((entry) => {
    const document = JSON.parse(entry.after) as WireDocument;
    const { _deleted, ...fields } = document;
    return { entry, document, fields };
  });
  const cycles = new Set([current.document, ...states.map(({ fields }) => fields)].map(cycleOf));
  const permission = await publishedAmong(store, cityId, [...cycles]);
  if (!mayRead(session, collection, current.document, permission)) return nothing;
  const visible = states.filter(({ fields }) => mayRead(session, collection, fields, permission));
  const shown = visible.slice(-maxHistory);
  return {
    states: await Promise.all(
      shown.map(async ({ entry, document }) => ({
        ...(await named(store, cityId, entry)),
        document: shownTo(session, collection, document),
      })),
    ),
    more: visible.length > shown.length,
  };
}
