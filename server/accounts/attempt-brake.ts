import { AppError } from '../../shared/lib/app-error.ts';
import { sha256 } from '../store/audit-entry.ts';
import type { CityWriter } from '../store/hub-store.ts';
import type { HubAccounts } from './hub-accounts.ts';

/** Who tries: the login or code that is tried, if it can be named, and the network address it comes from. */
export interface Attempt {
  readonly login: string | null;
  readonly address: string;
}

const second = 1000;
const day = 24 * 60 * 60 * second;
const firstWait = 30 * second;
const longestWait = 15 * 60 * second;

/** One person mistypes a few times; one address may stand for a whole office. */
const freeOfLogin = 5;
const freeOfAddress = 30;

interface Subject {
  readonly key: string;
  readonly free: number;
}

function subjectsOf({ login, address }: Attempt): readonly Subject[] {
  const ofAddress = { key: sha256(`address ${address}`), free: freeOfAddress };
  // Under its hash: what people type in this field by mistake may be a password.
  return login === null ? [ofAddress] : [{ key: sha256(`login ${login}`), free: freeOfLogin }, ofAddress];
}

/** How long to wait after so many failures in a row, in milliseconds: 30 s, a minute, two … a quarter of an hour. */
const waitAfter = (failed: number, free: number): number =>
  failed < free ? 0 : Math.min(longestWait, firstWait * 2 ** (failed - free));

async function countOne(city: CityWriter, { key, free }: Subject, now: number): Promise<number> {
  const known = await city.findAttempts(key);
  const last = known ? Date.parse(known.lastAt) : 0;
  // A failure that is still to come was noted by a clock that has been put right since, and may be years away.
  const wait = known && last <= now ? last + waitAfter(known.failed, free) - now : 0;
  if (wait > 0) return wait;
  const lastAt = new Date(now).toISOString();
  await city.putAttempts({ subject: key, failed: (known?.failed ?? 0) + 1, lastAt });
  return 0;
}

/**
 * Counts an attempt as failed before it is looked at, so that many at once are no way around. Names that nobody
 * has are counted too, so that the answer does not tell which ones exist.
 *
 * @throws AppError SIGN_IN_WAIT
 */
export async function countAttempt({ store, cityId, clock }: HubAccounts, attempt: Attempt): Promise<void> {
  const now = clock.now().getTime();
  const waits = await store.write(cityId, async (city) => {
    await city.removeAttemptsBefore(new Date(now - day).toISOString());
    const found: number[] = [];
    for (const subject of subjectsOf(attempt)) found.push(await countOne(city, subject, now));
    return found;
  });
  const longest = Math.max(...waits);
  if (longest > 0) throw new AppError('SIGN_IN_WAIT', { seconds: Math.ceil(longest / second) });
}

/** The attempt was good: the login starts anew, and the address is charged with one failure less. */
export async function forgiveAttempt(city: CityWriter, attempt: Attempt): Promise<void> {
  for (const { key, free } of subjectsOf(attempt)) {
    const known = await city.findAttempts(key);
    // An address is not freed altogether: whoever has one account could guess at others for ever.
    if (known && known.failed > 1 && free === freeOfAddress)
      await city.putAttempts({ ...known, failed: known.failed - 1 });
    else await city.removeAttempts(key);
  }
}
