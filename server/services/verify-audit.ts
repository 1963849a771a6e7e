import type { CollectionName } from '../../shared/schema/registry.ts';
import { auditHash, emptyAuditHead, type AuditEntry } from '../store/audit-entry.ts';
import { historyDigest } from '../store/history-entry.ts';
import type { HubStore } from '../store/hub-store.ts';

/**
 * What the chain of a city shows. `broken` names the first entry that is not as it was written: it is `missing`, it
 * was `changed`, it does not `follow` the entry before, the `end` is not where the city's counters have it, or the
 * `history` of the change it stands for is not what it was.
 */
export type AuditVerdict =
  | { readonly kind: 'intact'; readonly entries: number; readonly hash: string }
  | {
      readonly kind: 'broken';
      readonly n: number;
      readonly fault: 'missing' | 'changed' | 'follow' | 'end' | 'history';
    };

type Fault = Extract<AuditVerdict, { kind: 'broken' }>['fault'];

const pageSize = 500;

/** A change of a document, as apply-push names it; leases and the like have no history. */
const documentSubject = /^(?<collection>\w+)\/(?<id>.+)#(?<seq>\d+)$/su;

async function historyAgrees(store: HubStore, cityId: string, entry: AuditEntry): Promise<boolean> {
  if (!['create', 'update', 'remove', 'transfer'].includes(entry.action)) return true;
  const { collection = '', id = '', seq = '' } = documentSubject.exec(entry.subject)?.groups ?? {};
  const history = await store.readHistoryEntry(cityId, collection as CollectionName, id, Number(seq));
  return history !== null && historyDigest(history) === entry.digest;
}

function linkFault(cityId: string, entry: AuditEntry, previous: string): Fault | null {
  const { hash, ...facts } = entry;
  if (auditHash(cityId, facts) !== hash) return 'changed';
  return entry.previous === previous ? null : 'follow';
}

/** Goes through a city's whole chain, from its first entry to the newest one when the check began. */
export async function verifyAudit(store: HubStore, cityId: string): Promise<AuditVerdict> {
  const head = await store.auditHead(cityId);
  let { n, hash } = emptyAuditHead;
  while (n < head.n) {
    const page = await store.readAudit(cityId, n, Math.min(pageSize, head.n - n));
    if (page.length === 0) return { kind: 'broken', n: n + 1, fault: 'missing' };
    for (const entry of page) {
      n += 1;
      if (entry.n !== n) return { kind: 'broken', n, fault: 'missing' };
      const fault = linkFault(cityId, entry, hash);
      if (fault) return { kind: 'broken', n, fault };
      if (!(await historyAgrees(store, cityId, entry))) return { kind: 'broken', n, fault: 'history' };
      hash = entry.hash;
    }
  }
  return hash === head.hash
    ? { kind: 'intact', entries: n, hash }
    : { kind: 'broken', n: head.n, fault: 'end' };
}
