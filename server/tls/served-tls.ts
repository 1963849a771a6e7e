import type { ServedTls } from '../start-hub.ts';
import { cityTls, type TlsWish } from './city-authority.ts';

/** What a hub serves under the city's own authority; null where none was made. */
export async function servedTls(wish: TlsWish): Promise<ServedTls | null> {
  const renew = () => cityTls(wish);
  const own = await renew();
  return own && { cert: own.cert, key: own.key, own: { fingerprint: own.fingerprint, renew } };
}
