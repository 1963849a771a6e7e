import { decode, encode, Tagged } from 'cborg';

/**
 * COSE_Sign1 (RFC 9052) with EdDSA: the smallest standard form of a signed statement. Everything is written in the
 * one canonical way of CBOR, so that the same claims and key give the same bytes.
 */
const tagOfSign1 = 18;
const [algHeader, keyHeader] = [1, 4] as const;
const edDsa = -8;

export interface Sign1 {
  readonly keyId: Uint8Array;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
}

const protectedHeader = (keyId: Uint8Array): Uint8Array =>
  encode(
    new Map<number, unknown>([
      [algHeader, edDsa],
      [keyHeader, keyId],
    ]),
  );

/** What is signed (RFC 9052, 4.4). */
export const signedBytes = (keyId: Uint8Array, payload: Uint8Array): Uint8Array =>
  encode(['Signature1', protectedHeader(keyId), new Uint8Array(), payload]);

export const writeSign1 = ({ keyId, payload, signature }: Sign1): Uint8Array =>
  encode(new Tagged(tagOfSign1, [protectedHeader(keyId), new Map(), payload, signature]));

const decodeStrictly = (bytes: Uint8Array): unknown =>
  decode(bytes, {
    strict: true,
    allowIndefinite: false,
    useMaps: true,
    rejectDuplicateMapKeys: true,
    tags: Tagged.preserve(tagOfSign1),
  });

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

/** The parts of a statement; null for bytes that are none, or are signed in another way. */
export function readSign1(bytes: Uint8Array): Sign1 | null {
  try {
    const tagged = decodeStrictly(bytes);
    const parts: unknown = tagged instanceof Tagged ? tagged.value : null;
    if (!Array.isArray(parts) || parts.length !== 4) return null;
    const [header, , payload, signature] = parts as readonly unknown[];
    if (!isBytes(header) || !isBytes(payload) || !isBytes(signature)) return null;
    const names = decodeStrictly(header);
    if (!(names instanceof Map) || names.size !== 2 || names.get(algHeader) !== edDsa) return null;
    const keyId: unknown = names.get(keyHeader);
    if (!isBytes(keyId)) return null;
    const statement = { keyId, payload, signature };
    // Of what the signature does not cover, the empty header, nothing but the one way of writing it is taken.
    return isSame(writeSign1(statement), bytes) ? statement : null;
  } catch {
    return null;
  }
}

/** A map of a payload; null for bytes that are none. */
export function readMap(payload: Uint8Array): ReadonlyMap<unknown, unknown> | null {
  try {
    const map = decodeStrictly(payload);
    return map instanceof Map ? map : null;
  } catch {
    return null;
  }
}
