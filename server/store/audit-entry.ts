import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';

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

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The SHA-256 (hex) over everything else in the entry, and the city. */
export function auditHash(cityId: string, entry: Omit<AuditEntry, 'hash'>): string {
  const { n, at, actor, device, action, subject, digest, previous } = entry;
  return sha256(canonicalJson({ cityId, n, at, actor, device, action, subject, digest, previous }));
}

/** The entry that follows `head`. */
export function linkAudit(cityId: string, head: AuditHead, facts: AuditFacts): AuditEntry {
  const entry = { ...facts, n: head.n + 1, previous: head.hash };
  return { ...entry, hash: auditHash(cityId, entry) };
}
