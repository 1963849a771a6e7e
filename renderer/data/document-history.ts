import type { DataKey } from '../../shared/crypto/data-key.ts';
import { mergeStates } from '../../shared/domain/history/merge-states.ts';
import type { HistoricState } from '../../shared/domain/history/item-history.ts';
import { may } from '../../shared/domain/permissions.ts';
import { withoutClosed } from '../../shared/domain/without-closed.ts';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { collectionOf } from './collection-of.ts';
import type { Mirror } from './mirror-pages.ts';
import { openStored } from './open-stored.ts';
import type { Store } from './store.ts';

/** What is known of a document's past, oldest first, the state of today among it. */
export interface DocumentHistory<N extends CollectionName> {
  readonly states: readonly HistoricState<DocumentOf<N>>[];
  /** Whether the hub was asked. Without it only what this PC saw is told; in a browser only today's state. */
  readonly source: 'hub' | 'pc' | 'today';
  /** There were earlier states, which nobody told. */
  readonly more: boolean;
}

export type ReadDocumentHistory = <N extends CollectionName>(
  name: N,
  id: string,
) => Promise<DocumentHistory<N>>;

interface Witnesses {
  readonly store: Store;
  readonly database: string;
  readonly mirror: Mirror | null;
  /** What the journal's states are sealed with; null where they are plain. */
  readonly key: DataKey | null;
  /** Null where there is no hub to ask, as in the demo. */
  readonly hub: Pick<Calls<'hub'>, 'history'> | null;
}

/** States of the journal that are looked through; the last answer is full when there are more. */
const depth = 500;

type States<N extends CollectionName> = readonly HistoricState<DocumentOf<N>>[];

const stateOf = <N extends CollectionName>(
  stored: unknown,
  account: string | null = null,
  device: string | null = null,
): HistoricState<DocumentOf<N>> => {
  const { _deleted, _meta, _rev, _attachments, ...document } = stored as Record<string, unknown>;
  return { document: document as unknown as DocumentOf<N>, account, device };
};

async function fromHub<N extends CollectionName>({ hub }: Witnesses, collection: N, id: string) {
  const outcome = await hub?.history({ collection, id });
  if (outcome?.kind !== 'ok') return null;
  const { states, more } = outcome.value;
  return { more, states: states.map((one) => stateOf<N>(one.document, one.account, one.device)) };
}

async function fromJournal<N extends CollectionName>(
  { mirror, database, key }: Witnesses,
  collection: N,
  id: string,
) {
  const entries = mirror ? await mirror.history({ database, collection, id, limit: depth }) : [];
  // A state that its key does not open tells nothing, and keeps nobody from the others.
  const opened = await Promise.all(
    entries.map(({ json }) => openStored(key, collection, JSON.parse(json)).catch(() => null)),
  );
  const known = opened.filter((state) => state !== null);
  const more = entries.length === depth || known.length < entries.length;
  return { more, states: known.map((state) => stateOf<N>(state)) };
}

async function today<N extends CollectionName>({ store }: Witnesses, name: N, id: string) {
  const found = await collectionOf(store.database, name).findOne(id).exec();
  return found && stateOf<N>(found.toMutableJSON());
}

/**
 * Reads what a document was before: from the hub where one answers, from this PC's journal, and as it stands. What
 * the viewer may not see today is left out, whoever tells it.
 */
export function createDocumentHistory(witnesses: Witnesses): ReadDocumentHistory {
  const { store, mirror } = witnesses;
  return async <N extends CollectionName>(name: N, id: string): Promise<DocumentHistory<N>> => {
    const isVisible = ({ document }: HistoricState<DocumentOf<N>>): boolean =>
      may(store.actor, 'read', name, document, store.permissionContext);
    const current = await today(witnesses, name, id);
    if (!current || !isVisible(current)) return { states: [], source: 'today', more: false };
    const [hub, journal] = await Promise.all([
      fromHub(witnesses, name, id),
      fromJournal(witnesses, name, id),
    ]);
    const known: States<N> = mergeStates(hub?.states ?? [], journal.states, [current]);
    const without = mirror ? 'pc' : 'today';
    return {
      states: known.filter(isVisible).map((state) => ({
        ...state,
        document: withoutClosed(store.actor.closed, name, state.document),
      })),
      source: hub ? 'hub' : without,
      more: hub ? hub.more : journal.more,
    };
  };
}
