import type { CollectionName } from '../../shared/schema/registry.ts';
import type { RowAnswer } from '../../shared/sync/protocol.ts';
import type { AccountHub, Who } from './account-hub.ts';

interface Stamped {
  readonly id: string;
}

/** One tablet of a member: what it is let see, and what it sends. */
export interface Tablet {
  readonly accountId: string;
  readonly pull: (
    collection: CollectionName,
    after?: number,
  ) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly push: <D extends Stamped>(
    collection: CollectionName,
    document: D,
    assumed?: D | null,
  ) => Promise<RowAnswer>;
}

export async function tabletOf(hub: Pick<AccountHub, 'ask'>, who: Who): Promise<Tablet> {
  const { body } = await hub.ask('GET', '/v1/session', who);
  return {
    accountId: String(body['id']),
    pull: async (collection, after = 0) => {
      const answer = await hub.ask('GET', `/v1/sync/${collection}/pull?after=${after}`, who);
      return answer.body['documents'] as readonly Readonly<Record<string, unknown>>[];
    },
    push: async (collection, document, assumed = null) => {
      const rows = [
        {
          newDocumentState: { ...document, _deleted: false },
          assumedMasterState: assumed && { ...assumed, _deleted: false },
        },
      ];
      const answer = await hub.ask('POST', `/v1/sync/${collection}/push`, who, { rows });
      const [first] = answer.body['answers'] as readonly RowAnswer[];
      if (!first) throw new Error(JSON.stringify(answer.body));
      return first;
    },
  };
}
