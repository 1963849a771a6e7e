import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { CityWriter } from '../store/hub-store.ts';
import type { HubKey } from '../store/meeting-store.ts';

function newHubKey(): HubKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
}

/** The hub's key for signing, made when it is first needed; a backup carries it on. */
export async function hubKey(city: CityWriter): Promise<HubKey> {
  const known = await city.findHubKey();
  if (known) return known;
  const made = newHubKey();
  await city.putHubKey(made);
  return made;
}

export interface Signature {
  /** Ed25519 over the UTF-8 text, and the key to check it with, both base64. */
  readonly signature: string;
  readonly publicKey: string;
}

export function signText({ publicKey, privateKey }: HubKey, text: string): Signature {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' });
  return { signature: sign(null, Buffer.from(text), key).toString('base64'), publicKey };
}

/** False for anything that is no signature of the text by this key, whatever was sent in its place. */
export function isSigned(text: string, { signature, publicKey }: Signature): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
    return (
      key.asymmetricKeyType === 'ed25519' &&
      verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
    );
  } catch {
    return false;
  }
}
