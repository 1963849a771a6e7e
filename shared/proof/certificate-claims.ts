import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import type { CertificateContent } from '../schema/certificate.ts';
import { codeField, dateField, shortText } from '../schema/fields.ts';
import { frozen } from '../schema/frozen.ts';

/** What a certificate's code says: a part of what its paper shows, and when it was signed. */
export const CertificateClaimsSchema = frozen({
  number: codeField,
  name: shortText,
  unionName: shortText,
  levelName: shortText,
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  issuedOn: dateField,
  /** Seconds since 1970, by the clock of the PC that signed. */
  signedAt: Type.Integer({ minimum: 0, maximum: 0xffff_ffff }),
  /** What was graded, in the scheme's words; absent on a chair's certificate. */
  subject: Type.Optional(Type.String({ minLength: 1, maxLength: 30 })),
  /** Absent on a certificate of a level; on a 资格证书 `levelName` says what its holder is qualified as. */
  kind: Type.Optional(Type.Literal('qualification')),
  /** The last day on which a 资格证书 is valid; absent on one that is for ever. */
  validTo: Type.Optional(dateField),
});
export type CertificateClaims = Static<typeof CertificateClaimsSchema>;

/** @param signedAt milliseconds since 1970 */
export const claimsOf = (content: CertificateContent, signedAt: number): CertificateClaims => ({
  number: content.number,
  name: content.name,
  unionName: content.unionName,
  levelName: content.levelName,
  year: content.year,
  issuedOn: content.issuedOn,
  signedAt: Math.floor(signedAt / 1000),
  ...(content.subject && { subject: content.subject.name }),
  ...(content.qualification && { kind: 'qualification' as const }),
  ...(content.qualification?.validTo && { validTo: content.qualification.validTo }),
});

/**
 * The claims' keys in the statement. 2 (subject) and 6 (issued at) are those of CBOR Web Tokens (RFC 8392), the
 * negative ones our own; papers are out in the world, so a key never changes its meaning.
 */
const keys = {
  name: 2,
  signedAt: 6,
  number: -1,
  unionName: -2,
  levelName: -3,
  year: -4,
  issuedOn: -5,
  subject: -6,
  kind: -7,
  validTo: -8,
} as const satisfies Record<keyof CertificateClaims, number>;

const fields = Object.entries(keys) as readonly [keyof CertificateClaims, number][];

/** The claims as the map that is written into a statement. */
export const mapOfClaims = (claims: CertificateClaims): ReadonlyMap<number, string | number> =>
  new Map(
    fields.flatMap(([field, key]) => {
      const value = claims[field];
      return value === undefined ? [] : [[key, value] as const];
    }),
  );

/** Null for a map that lacks a claim or has one of another kind; keys of later programs are passed over. */
export function claimsOfMap(map: ReadonlyMap<unknown, unknown>): CertificateClaims | null {
  const claims = Object.fromEntries(
    fields.flatMap(([field, key]) => (map.has(key) ? [[field, map.get(key)] as const] : [])),
  );
  return Value.Check(CertificateClaimsSchema, claims) ? claims : null;
}
