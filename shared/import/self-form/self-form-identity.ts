import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Candidacy } from '../../schema/candidacy.ts';
import { frozen } from '../../schema/frozen.ts';

/** The first cell of the sheet that says whose form a file is. */
export const identityMark = 'gongping-self-form/1';

const text = Type.String({ maxLength: 200 });

/** Whose form it is. `form` names the candidacy without telling its id. */
export const SelfFormIdentitySchema = frozen({
  form: Type.String({ pattern: '^[0-9a-f]{32}$' }),
  cycleId: text,
  townshipCode: text,
  township: text,
  unit: text,
  name: text,
  year: text,
  schemeKey: text,
  /** SHA-256 of the scheme (domain/scheme-hash). */
  schemeHash: text,
});
export type SelfFormIdentity = Static<typeof SelfFormIdentitySchema>;

type Secret = Pick<Candidacy, 'id' | 'unionId'>;

/**
 * Only the offices know the random ids of a candidacy and its union, on each of their PCs, and no paper or form
 * shows them. So they are the key: who has just a form cannot make one for somebody else.
 */
const sealed = ({ id, unionId }: Secret, message: string): string =>
  bytesToHex(hmac(sha256, utf8ToBytes(canonicalJson([id, unionId])), utf8ToBytes(message)));

/** The name of a candidacy on its forms. */
export const formNameOf = (candidacy: Secret): string => sealed(candidacy, identityMark).slice(0, 32);

const sealOf = (candidacy: Secret, identity: SelfFormIdentity): string =>
  sealed(candidacy, canonicalJson(identity));

/** The identity and its seal, as the rows of a sheet nobody sees. */
export const identityRows = (candidacy: Secret, identity: SelfFormIdentity): string[][] => [
  [identityMark],
  [canonicalJson(identity)],
  [sealOf(candidacy, identity)],
];

export interface SealedIdentity {
  readonly identity: SelfFormIdentity;
  readonly seal: string;
}

/** The identity as it stands in a file, not checked yet; null when these rows hold none. */
export function identityOfRows(rows: readonly (readonly unknown[])[]): SealedIdentity | null {
  const [[mark] = [], [json] = [], [seal] = []] = rows;
  if (mark !== identityMark || typeof json !== 'string' || typeof seal !== 'string') return null;
  try {
    const identity: unknown = JSON.parse(json);
    return Value.Check(SelfFormIdentitySchema, identity) ? { identity, seal } : null;
  } catch {
    return null;
  }
}

/** Whether the identity is as it was made for this candidacy. */
export const isSealedFor = (candidacy: Secret, { identity, seal }: SealedIdentity): boolean =>
  identity.form === formNameOf(candidacy) && seal === sealOf(candidacy, identity);
