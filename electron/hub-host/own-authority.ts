import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The SHA-256 of the authority that the hub inside this app has made; null where there is none. */
export function ownAuthority(dataFolder: string): string | null {
  const file = join(dataFolder, 'tls', 'ca.crt');
  if (!existsSync(file)) return null;
  return new X509Certificate(readFileSync(file)).fingerprint256.replaceAll(':', '').toLowerCase();
}

/** This PC needs nobody to tell it the authority of the hub that it runs itself. */
export const ownPin = (dataFolder: string, address: string | null): string | null =>
  address?.startsWith('https://127.0.0.1:') === true ? ownAuthority(dataFolder) : null;
