import type { Argon2Cost } from '../../shared/crypto/argon2id.ts';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import { vaultSpace, type VaultStatus } from '../../shared/ipc/vault.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { keepWrappedKey, personIn, plainKey, readKeptKey } from './kept-key.ts';
import { forgetTabKeys, keepForTab, tabKey } from './tab-key.ts';
import { unlockKeptKey } from './unlock-kept-key.ts';
import { unwrapByPassword, wrapByHub, wrapByPassword, type LoggedIn } from './wrapped-key.ts';

interface WebVaultOptions {
  readonly readProfile: () => Profile | null;
  /** Whether this browser holds a session, as far as it was last heard of. */
  readonly isSignedIn: () => boolean;
  /** What the hub gives to who is signed in; null when it cannot be asked, or knows no session. */
  readonly askHub: () => Promise<string | null>;
  /** What one try of a password costs. */
  readonly cost: Argon2Cost;
}

export interface WebVault extends Calls<'vault'> {
  /** Somebody has signed in here: from now on his password opens the data without a network. */
  readonly loggedIn: (who: LoggedIn) => Promise<void>;
  /** Forgets the keys in memory. */
  readonly forget: () => void;
}

const unkept: VaultStatus = {
  state: 'open',
  protection: 'none',
  bound: false,
  lost: false,
  accounts: [],
  recovery: null,
  waitSeconds: 0,
  idleMinutes: 10,
  canLock: false,
};

const notInBrowser = (): Promise<never> => Promise.reject(new AppError('NOT_IN_BROWSER'));

/** The office that works with accounts of the hub; the demo and an office by itself have nobody to ask. */
const isOfHub = (profile: Profile | null): profile is Profile =>
  profile?.mode === 'office' &&
  profile.cityId !== undefined &&
  Boolean(crypto.subtle as SubtleCrypto | undefined);

/**
 * The vault in a browser, which has no key store: what it keeps of a key opens with a secret that the hub gives to who
 * is signed in or, without a network, with the log-in password.
 */
export function createWebVault({ readProfile, isSignedIn, askHub, cost }: WebVaultOptions): WebVault {
  const open = new Map<string, string>();
  const opening = new Map<string, Promise<string | null>>();
  let typed: LoggedIn | null = null;
  const typedBy = ({ actorId }: Profile): LoggedIn | null => (typed?.id === actorId ? typed : null);

  /** Wraps the key anew with what has come to hand; with nothing, it stays as it is. */
  const keep = async (space: string, key: string, secret: string | null, who: LoggedIn | null) => {
    const kept = readKeptKey(space);
    const { hub: before = null, people = [] } = kept.kind === 'wrapped' ? kept : {};
    const hub = secret === null ? before : await wrapByHub(space, secret, key);
    const own = who && (await wrapByPassword(space, who, key, cost));
    const all = own ? [...people.filter(({ id }) => id !== own.id), own] : people;
    if (hub !== null || all.length > 0) keepWrappedKey(space, { format: 1, hub, people: all });
    if (typed === who) typed = null;
  };

  const openSpace = async (space: string, profile: Profile): Promise<string | null> => {
    const who = typedBy(profile);
    const known = open.get(space) ?? (isSignedIn() ? tabKey(space) : undefined);
    if (known !== undefined && !who) return known;
    const secret = isSignedIn() ? await askHub() : null;
    const opened =
      known === undefined ? await unlockKeptKey(space, secret, who) : { key: known, byHub: false };
    if (!opened) return null;
    const { key, byHub } = opened;
    open.set(space, key);
    if (who || !byHub) await keep(space, key, secret, who);
    const now = readKeptKey(space);
    // Who came by a code has nothing to type when the switch dies.
    if (now.kind === 'wrapped' && !personIn(now, profile.actorId)) keepForTab(space, key);
    return key;
  };

  const openOnce = (profile: Profile): Promise<string | null> => {
    const space = vaultSpace(profile);
    const asked = opening.get(space) ?? openSpace(space, profile).finally(() => opening.delete(space));
    opening.set(space, asked);
    return asked;
  };

  const statusOf = async (profile: Profile): Promise<VaultStatus> => {
    const key = await openOnce(profile);
    // Only now it is known whether the session goes on.
    if (!isSignedIn()) return unkept;
    const kept = readKeptKey(vaultSpace(profile));
    const person = personIn(kept, profile.actorId);
    return {
      ...unkept,
      state: key === null ? 'locked' : 'open',
      protection: kept.kind === 'wrapped' ? 'password' : 'none',
      accounts: person ? [{ id: person.id, name: person.name }] : [],
    };
  };

  return {
    status: async () => {
      const profile = readProfile();
      return isOfHub(profile) && isSignedIn() ? statusOf(profile) : unkept;
    },
    dataKey: async ({ space }) => {
      const profile = readProfile();
      if (!isOfHub(profile) || vaultSpace(profile) !== space) return { key: plainKey(space) };
      const key = await openOnce(profile);
      if (key === null) throw new AppError('VAULT_LOCKED');
      return { key };
    },
    // One copy, without marks.
    noteMarked: notInBrowser,
    unlock: async ({ account, password }) => {
      const profile = readProfile();
      const space = profile ? vaultSpace(profile) : '';
      const person = personIn(readKeptKey(space), account);
      const key = person ? await unwrapByPassword(space, password, person) : null;
      if (key === null) throw new AppError('VAULT_PASSWORD_WRONG');
      open.set(space, key);
      await keep(space, key, isSignedIn() ? await askHub() : null, null);
    },
    loggedIn: async (who) => {
      typed = who;
      const profile = readProfile();
      // Over the open screen; else the key is asked for once the profile is that of the account.
      if (isOfHub(profile) && profile.actorId === who.id && open.has(vaultSpace(profile)))
        await openOnce(profile);
    },
    forget: () => {
      open.clear();
      forgetTabKeys();
      typed = null;
    },
    lock: notInBrowser,
    // Nobody ever asks: a browser is left by logging out.
    lockAsked: () => new Promise<never>(() => undefined),
    setPassword: notInBrowser,
    addPerson: notInBrowser,
    removePerson: notInBrowser,
    recover: notInBrowser,
    setIdle: notInBrowser,
  };
}
