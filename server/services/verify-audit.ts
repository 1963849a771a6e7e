import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import { personalPlaces } from '../../shared/crypto/personal-places.ts';
import { isSealed } from '../../shared/crypto/sealed-format.ts';
import { isErasedState } from '../../shared/sync/erase-document.ts';
import { auditHash, emptyAuditHead, type AuditEntry } from '../store/audit-entry.ts';
import { historyDigest, type HistoryRecord } from '../store/history-entry.ts';
import type { HubStore } from '../store/hub-store.ts';
import { documentSubject, NewestStates } from './newest-states.ts';
import { ToldAccess } from './told-access.ts';

/**
 * What the chain of a city shows. `broken` names the first entry that is not as it was written: it is `missing`, it
 * was `changed`, its `version` is one that this program does not know, or an earlier one than that of the entry before,
 * it does not `follow` that entry, the `end` is not where the city's counters have it, the `history`
 * of the change it stands for is not what it was, or the document it is the last change of has an earlier `state`, or
 * stands elsewhere than its state says. The account it made, or the PC it let in or shut out, has other rights (`access`).
 * `foreign`: all of the chain holds, and there is a document or an account that it has never heard of.
 */
export type AuditVerdict =
  | { readonly kind: 'intact'; readonly entries: number; readonly hash: string }
  | {
      readonly kind: 'broken';
      readonly n: number;
      readonly fault:
        'missing' | 'changed' | 'version' | 'follow' | 'end' | 'history' | 'state' | 'access' | 'foreign';
    };

type Fault = Extract<AuditVerdict, { kind: 'broken' }>['fault'];

const pageSize = 500;

/** What the chain says of one document's entry: as it came in, or after numbers were taken out of it. */
const historyActions: ReadonlySet<string> = new Set([
  'create',
  'update',
  'remove',
  'transfer',
  'erase',
  'seal',
]);

/** What was done to an entry later on. */
const laterActions: ReadonlySet<string> = new Set(['erase', 'seal']);

/** Nothing but a payee's account, an objector and what is known of a person is ever taken out of the history. */
const isErased = ({ collection, after }: HistoryRecord): boolean =>
  isErasedState(collection, JSON.parse(after) as DocumentOf<CollectionName>);

/** Personal fields of states from before there was a key were sealed later. */
const isSealedEntry = ({ collection, before, after }: HistoryRecord): boolean =>
  [before ?? '', after]
    .filter((text) => text.startsWith('{'))
    .some((text) =>
      personalPlaces(collection, JSON.parse(text) as object).some(({ value }) => isSealed(value)),
    );

async function historyAgrees(store: HubStore, cityId: string, entry: AuditEntry): Promise<boolean> {
  const { collection = '', id = '', seq = '' } = documentSubject.exec(entry.subject)?.groups ?? {};
  const history = await store.readHistoryEntry(cityId, collection as CollectionName, id, Number(seq));
  if (history === null || historyDigest(history) !== entry.digest) return false;
  if (entry.action === 'seal') return isSealedEntry(history);
  return entry.action !== 'erase' || isErased(history);
}

/** Entries whose history is not what they say, by their subject, until a later erasure accounts for it. */
class OpenFaults {
  readonly #numbers = new Map<string, number>();

  note(entry: AuditEntry, agrees: boolean): void {
    const first = this.#numbers.get(entry.subject);
    if (!agrees) this.#numbers.set(entry.subject, first ?? entry.n);
    else if (laterActions.has(entry.action)) this.#numbers.delete(entry.subject);
  }

  /** What is broken first: an entry that no erasure accounts for, or what was found in the chain itself. */
  verdict(found: AuditVerdict): AuditVerdict {
    const n = Math.min(...this.#numbers.values(), found.kind === 'broken' ? found.n : Infinity);
    return this.#numbers.size > 0 && (found.kind === 'intact' || n < found.n)
      ? { kind: 'broken', n, fault: 'history' }
      : found;
  }
}

/** What is wrong with an entry after the one before it. A form that was left behind never comes back. */
function linkFault(
  cityId: string,
  entry: AuditEntry,
  previous: Pick<AuditEntry, 'hash' | 'version'>,
): Fault | null {
  const { hash, ...facts } = entry;
  const right = auditHash(cityId, facts);
  if (right === null || entry.version < previous.version) return 'version';
  if (right !== hash) return 'changed';
  return entry.previous === previous.hash ? null : 'follow';
}

/** What the chain says of what stands in other tables. */
interface Told {
  readonly newest: NewestStates;
  readonly access: ToldAccess;
}

const broken = (n: number, fault: Fault): AuditVerdict => ({ kind: 'broken', n, fault });

async function followChain(
  store: HubStore,
  cityId: string,
  open: OpenFaults,
  { newest, access }: Told,
): Promise<AuditVerdict> {
  const head = await store.auditHead(cityId);
  let { n, hash } = emptyAuditHead;
  let version = 1;
  while (n < head.n) {
    const page = await store.readAudit(cityId, n, Math.min(pageSize, head.n - n));
    if (page.length === 0) return broken(n + 1, 'missing');
    for (const entry of page) {
      n += 1;
      if (entry.n !== n) return broken(n, 'missing');
      const fault = linkFault(cityId, entry, { hash, version });
      if (fault) return broken(n, fault);
      if (historyActions.has(entry.action)) open.note(entry, await historyAgrees(store, cityId, entry));
      if (historyActions.has(entry.action) && !laterActions.has(entry.action)) newest.noteChange(entry);
      newest.note(entry);
      access.note(entry);
      ({ hash, version } = entry);
    }
  }
  return hash === head.hash ? { kind: 'intact', entries: n, hash } : broken(head.n, 'end');
}

async function verifyOnce(store: HubStore, cityId: string): Promise<AuditVerdict> {
  const open = new OpenFaults();
  const told = { newest: new NewestStates(), access: new ToldAccess() };
  const verdict = open.verdict(await followChain(store, cityId, open, told));
  if (verdict.kind === 'broken') return verdict;
  const state = await told.newest.firstWrong(store, cityId);
  if (state && state.n !== null) return broken(state.n, 'state');
  const access = await told.access.firstWrong(store, cityId);
  if (access && access.n !== null) return broken(access.n, 'access');
  return state || access ? broken(verdict.entries, 'foreign') : verdict;
}

/** How often it is looked again, while others write, whether what seems broken is only newer than what was read. */
const looks = 3;

/**
 * Goes through a city's whole chain, from its first entry to the newest one when the check began, and holds the
 * documents, the accounts and the PCs against it. An entry whose history has changed is as it should be only where a
 * later one says that an account was erased there, and what is there now is what that one saw.
 */
export async function verifyAudit(store: HubStore, cityId: string): Promise<AuditVerdict> {
  for (let left = looks; ; left -= 1) {
    const { n } = await store.auditHead(cityId);
    const verdict = await verifyOnce(store, cityId);
    const isStill = (await store.auditHead(cityId)).n === n;
    if (verdict.kind === 'intact' || isStill || left <= 1) return verdict;
  }
}
