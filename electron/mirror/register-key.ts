import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** The parts of a data key that keep the register of one database of the mirror (mirror-register.ts). */
export interface RegisterKey {
  readonly database: string;
  readonly counting: Uint8Array;
  readonly sealing: Uint8Array;
}

const info = 'gongping/register/1';
const ivLength = 12;
const tagLength = 16;
/** AES-256-GCM behind a random iv. Another suite takes the next number. */
const prefix = 'gr1:';

/** HKDF-SHA-256 (RFC 5869) without a salt. In Node, because SQLite's transactions wait for nothing. */
export function registerKeyOf(dataKey: Uint8Array, database: string): RegisterKey {
  const bytes = new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(), info, 64));
  return { database, counting: bytes.slice(0, 32), sealing: bytes.slice(32) };
}

/** A number of 256 bits for one revision of one document, which nobody without the key knows. */
export function numberFor(
  { database, counting }: RegisterKey,
  collection: string,
  id: string,
  rev: string,
): bigint {
  const text = JSON.stringify([database, collection, id, rev]);
  return BigInt(`0x${createHmac('sha256', counting).update(text).digest('hex')}`);
}

export function sealRegister({ database, sealing }: RegisterKey, text: string): string {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(database));
  const body = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${prefix}${body.toString('base64url')}`;
}

/** Null for what was not sealed with this key for this database, or in a way that this program does not know. */
export function openRegister({ database, sealing }: RegisterKey, sealed: string): string | null {
  const body = Buffer.from(sealed.slice(prefix.length), 'base64url');
  if (!sealed.startsWith(prefix) || body.length < ivLength + tagLength) return null;
  try {
    const opener = createDecipheriv('aes-256-gcm', sealing, body.subarray(0, ivLength), {
      authTagLength: tagLength,
    })
      .setAAD(Buffer.from(database))
      .setAuthTag(body.subarray(-tagLength));
    const text = opener.update(body.subarray(ivLength, -tagLength), undefined, 'utf8');
    return text + opener.final('utf8');
  } catch {
    return null;
  }
}
