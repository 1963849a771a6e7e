import { AppError } from '../../shared/lib/app-error.ts';
import { newKey, personIn, readKeptKey, setAsideKey, type KeptKey } from './kept-key.ts';
import { unwrapByHub, unwrapByPassword, type LoggedIn } from './wrapped-key.ts';

interface Unlocked {
  readonly key: string;
  /** It needs no wrapping anew: the hub's part has just opened it. */
  readonly byHub: boolean;
}

const openByHub = async (space: string, kept: KeptKey, secret: string | null): Promise<string | null> =>
  secret !== null && kept.kind === 'wrapped' && kept.hub !== null
    ? unwrapByHub(space, secret, kept.hub)
    : null;

async function openOtherwise(
  space: string,
  kept: KeptKey,
  secret: string | null,
  who: LoggedIn | null,
): Promise<string | null> {
  if (kept.kind === 'plain') return kept.key;
  if (kept.kind === 'none' && secret === null && !who) throw new AppError('BROWSER_KEY_AWAY');
  if (kept.kind === 'none') return newKey();
  const person = who && personIn(kept, who.id);
  const byPassword = person ? await unwrapByPassword(space, who.password, person) : null;
  if (byPassword !== null || !who || secret === null) return byPassword;
  // The city has taken the hub's part away, and whoever is let in now has never worked here.
  setAsideKey(space);
  return newKey();
}

/**
 * The key that this browser keeps of a space, or the first one, opened by what the hub has given (`secret`) or by the
 * password of whoever has just signed in.
 *
 * @returns null where only a password opens it
 * @throws AppError BROWSER_KEY_AWAY where nothing could keep a new key, and those of `readKeptKey`
 */
export async function unlockKeptKey(
  space: string,
  secret: string | null,
  who: LoggedIn | null,
): Promise<Unlocked | null> {
  const kept = readKeptKey(space);
  const byHub = await openByHub(space, kept, secret);
  const key = byHub ?? (await openOtherwise(space, kept, secret, who));
  return key === null ? null : { key, byHub: byHub !== null };
}
