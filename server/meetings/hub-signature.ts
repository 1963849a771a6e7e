import { bytesOfText } from '../../shared/transfer/bytes.ts';
import { isSignedBy, signBytes } from '../../shared/transfer/package-keys.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { cityKeys } from '../packages/city-keys.ts';

export interface Signature {
  /** Ed25519 over the UTF-8 text, and the key to check it with, both in hexadecimal digits. */
  readonly signature: string;
  readonly publicKey: string;
}

/** Signs with the city's key; a laptop that was set up from the hub's backup has the same. */
export async function signText(hub: HubAccounts, text: string): Promise<Signature> {
  const keys = await cityKeys(hub);
  return { signature: await signBytes(keys, bytesOfText(text)), publicKey: keys.signingKey };
}

/** False for anything that is no signature of the text by this key, whatever was sent in its place. */
export async function isSigned(text: string, { signature, publicKey }: Signature): Promise<boolean> {
  const keys = { signingKey: publicKey, recipient: '' };
  return isSignedBy(keys, signature, bytesOfText(text)).catch(() => false);
}
