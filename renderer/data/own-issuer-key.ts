import type { Calls } from '../../shared/ipc/channels.ts';
import type { SignerKey } from '../../shared/ipc/signer.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { IssuerKey } from '../../shared/schema/issuer.ts';
import type { Store } from './store.ts';
import { updateDocument } from './write-document.ts';

/** Null in a browser, which keeps no key. */
export type Signer = Calls<'signer'> | null;

const isEnded = ({ retiredAt, revokedAt }: IssuerKey): boolean =>
  retiredAt !== undefined || revokedAt !== undefined;

/** The keys with this PC's newest on record; those that it had before are retired. */
function withKey(
  keys: readonly IssuerKey[],
  own: SignerKey,
  device: string,
  at: string,
): readonly IssuerKey[] {
  if (keys.some(({ id }) => id === own.id)) return keys;
  const others = keys.map((key) =>
    key.device === device && !isEnded(key) ? { ...key, retiredAt: at } : key,
  );
  return [...others, { ...own, device, since: at }];
}

/**
 * This PC's key, which stands on the city's record when this resolves. A key that the office has ended is replaced.
 *
 * @throws AppError SECRETS_UNPROTECTED, and those of writing
 */
export async function ownIssuerKey(store: Store, signer: Calls<'signer'>): Promise<void> {
  const [found] = await store.database.orgUnits.find({ selector: { kind: 'city' } }).exec();
  if (!found) throw new AppError('DOCUMENT_MISSING', { id: store.actor.orgCode });
  // RxDB's own document gives only what its schema lists, and the keys are not in it.
  const { issuerKeys = [] } = found.toMutableJSON();
  const known = await signer.key();
  const ended = issuerKeys.some((key) => key.id === known?.id && isEnded(key));
  const own = known && !ended ? known : await signer.makeKey();
  const at = store.clock.now().toISOString();
  await updateDocument(store, 'orgUnits', found.id, (stored) => {
    const keys = stored.issuerKeys ?? [];
    const next = withKey(keys, own, store.deviceId, at);
    return next === keys ? stored : { ...stored, issuerKeys: [...next] };
  });
}
