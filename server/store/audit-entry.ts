import { hash } from 'node:crypto';

/**
 * What happened: who did what to which subject, when by the hub's clock. `digest` is the SHA-256 of the
 * history entry it stands for, so that the chain vouches for the history too.
 */
export interface AuditFacts {
  readonly at: string;
  readonly actor: string;
  readonly device: string;
  readonly action: string;
  readonly subject: string;
  readonly digest: string;
}

/** One link of a city's chain; `n` counts from 1, `version` says by what form it was made (see `auditForms`). */
export interface AuditEntry extends AuditFacts {
  readonly version: number;
  readonly n: number;
  readonly previous: string;
  readonly hash: string;
}

/** The newest link; kept beside the chain, so that links cut off its end are missed. */
export interface AuditHead {
  readonly n: number;
  readonly hash: string;
}

/** Before the first link. */
export const emptyAuditHead: AuditHead = { n: 0, hash: '0'.repeat(64) };

export const sha256 = (text: string): string => hash('sha256', text);

type Unlinked = Omit<AuditEntry, 'hash'>;
type AuditForm = (cityId: string, entry: Unlinked) => string;

/** What every form hashes, as JSON with its keys in their order. */
const hashedFacts = (cityId: string, entry: Unlinked) => {
  const { n, at, actor, device, action, subject, digest, previous } = entry;
  return { action, actor, at, cityId, device, digest, n, previous, subject };
};

const unnumbered: AuditForm = (cityId, entry) => sha256(JSON.stringify(hashedFacts(cityId, entry)));
const numbered: AuditForm = (cityId, entry) =>
  sha256(JSON.stringify({ ...hashedFacts(cityId, entry), version: entry.version }));

/**
 * Every form there has been, by its version: the hash (hex) over everything else in the entry, and the city. Entries of
 * the first do not say so. Both are SHA-256, as is the `digest` of what an entry stands for; another suite, such as SM3
 * (GB/T 32905), takes the next number for both.
 */
const auditForms: ReadonlyMap<number, AuditForm> = new Map([
  [1, unnumbered],
  [2, numbered],
]);

/** The hash of an entry by the form that it names; null for a form that this program does not know. */
export const auditHash = (cityId: string, entry: Unlinked): string | null =>
  auditForms.get(entry.version)?.(cityId, entry) ?? null;

/** The entry that follows `head`, in the newest form. */
export function linkAudit(cityId: string, head: AuditHead, facts: AuditFacts): AuditEntry {
  const entry = { ...facts, version: 2, n: head.n + 1, previous: head.hash };
  return { ...entry, hash: numbered(cityId, entry) };
}
