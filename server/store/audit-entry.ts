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

/** One link of a city's chain; `n` counts from 1. */
export interface AuditEntry extends AuditFacts {
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

/** The SHA-256 (hex) over everything else in the entry, and the city, as JSON with its keys in their order. */
export function auditHash(cityId: string, entry: Omit<AuditEntry, 'hash'>): string {
  const { n, at, actor, device, action, subject, digest, previous } = entry;
  return sha256(JSON.stringify({ action, actor, at, cityId, device, digest, n, previous, subject }));
}

/** The entry that follows `head`. */
export function linkAudit(cityId: string, head: AuditHead, facts: AuditFacts): AuditEntry {
  const entry = { ...facts, n: head.n + 1, previous: head.hash };
  return { ...entry, hash: auditHash(cityId, entry) };
}
