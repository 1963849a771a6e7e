import type { ActorRole } from '../../shared/domain/actor.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { RowAnswer } from '../../shared/sync/protocol.ts';
import type { Hub } from '../../server/hub.ts';
import { applyPush } from '../../server/services/apply-push.ts';
import { ChangeFeed } from '../../server/services/change-feed.ts';
import { readChanges } from '../../server/services/read-changes.ts';
import type { HubSession } from '../../server/session.ts';
import type { HubStore } from '../../server/store/hub-store.ts';
import { cityCode, home } from './hub-documents.ts';

export const hubTime = '2026-12-01T02:03:04.000Z';

export const testHub = (store: HubStore): Hub => ({
  store,
  clock: { now: () => new Date(hubTime) },
  feed: new ChangeFeed(),
});

/** A signed-in session; the account's id is the role's name unless given. */
export const sessionOf = (role: ActorRole, overrides: Partial<HubSession> = {}): HubSession => ({
  id: role,
  name: '张三',
  role,
  orgCode: role.startsWith('township') ? home : cityCode,
  panelMemberId: role === 'panelMember' ? 'm1' : null,
  cityId: 'wuan',
  deviceId: 'pc-1',
  sessionId: `session-${role}`,
  ...overrides,
});

interface Stamped {
  readonly rev: number;
  readonly updatedBy: string;
}

/** The row that brings `document` in the place of `assumed`, stamped by the session's account. */
export const rowOf = <D extends Stamped>(
  session: HubSession,
  document: D,
  assumed: D | null = null,
  deleted = false,
) => ({
  newDocumentState: {
    ...document,
    rev: assumed ? Math.max(document.rev, assumed.rev + 1) : document.rev,
    updatedBy: session.id,
    _deleted: deleted,
  },
  assumedMasterState: assumed && { ...assumed, _deleted: false },
});

/** The document of a row as the hub stores it, to assume in the next row. */
export const stateOf = <D extends Stamped>(
  session: HubSession,
  document: D,
  assumed: Stamped | null = null,
): D => {
  const { _deleted, ...state } = rowOf(session, document, assumed).newDocumentState;
  return state as unknown as D;
};

export async function pushOne(
  hub: Hub,
  session: HubSession,
  collection: CollectionName,
  row: unknown,
): Promise<RowAnswer> {
  const [answer] = await applyPush(hub, session, collection, [row]);
  if (!answer) throw new Error('the push has no answer');
  return answer;
}

/** Stores a new document. @throws Error when the hub does not. */
export async function put<N extends CollectionName>(
  hub: Hub,
  session: HubSession,
  collection: N,
  document: DocumentOf<N>,
  assumed: DocumentOf<N> | null = null,
): Promise<DocumentOf<N>> {
  const answer = await pushOne(hub, session, collection, rowOf(session, document, assumed));
  if (answer.kind !== 'stored') throw new Error(`not stored: ${JSON.stringify(answer)}`);
  return stateOf(session, document, assumed);
}

/** Pulls as a client does, page by page. @returns the newest state of each document, and where it got to */
export async function pullAll(
  hub: Hub,
  session: HubSession,
  collection: CollectionName,
  after = 0,
  limit = 100,
) {
  const documents = new Map<string, Readonly<Record<string, unknown>>>();
  let seq = after;
  for (;;) {
    const answer = await readChanges(hub, session, collection, seq, limit);
    for (const document of answer.documents) {
      const known = document as unknown as Readonly<Record<string, unknown>>;
      documents.set(String(known['id']), known);
    }
    seq = answer.checkpoint.seq;
    if (!answer.more) return { documents, seq };
  }
}
