import { randomBytes } from 'node:crypto';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import { vaultSpace, type VaultStatus } from '../../shared/ipc/vault.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Log } from '../log.ts';
import type { LockWatch } from './lock-watch.ts';
import { waitBefore } from './vault-brake.ts';
import { personOf, type Person, type VaultUnit } from './vault-file.ts';
import type { Vault } from './vault.ts';

interface VaultCallsOptions {
  readonly vault: Vault;
  readonly watch: LockWatch;
  readonly readProfile: () => Profile | null;
  readonly writeProfile: (profile: Profile) => void;
  readonly now: () => number;
  readonly log: Log;
}

const protections = { plain: 'none', system: 'system', password: 'password' } as const;

/** The same machine and data with somebody else at work. */
function profileWith({ actorRole: _left, ...profile }: Profile, person: Person): Profile {
  return { ...profile, ...person };
}

function passwordFacts(
  unit: VaultUnit | null,
  now: number,
): Pick<VaultStatus, 'bound' | 'accounts' | 'waitSeconds'> {
  if (unit?.keeping.kind !== 'password') return { bound: false, accounts: [], waitSeconds: 0 };
  const { binding, accounts } = unit.keeping;
  return {
    bound: binding !== null,
    accounts: accounts.map(({ actorId, actorName }) => ({ id: actorId, name: actorName })),
    waitSeconds: Math.ceil(waitBefore(unit.keeping, now) / 1000),
  };
}

/** The `vault` area of the bridge, for the unit that the profile names. */
export function createVaultCalls(options: VaultCallsOptions): Calls<'vault'> {
  const { vault, watch, readProfile, writeProfile, now, log } = options;
  const atWork = (): { readonly profile: Profile; readonly space: string } => {
    const profile = readProfile();
    // The demo is anybody's, and there is nobody at work before the first start is finished.
    if (profile?.mode !== 'office') throw new AppError('VAULT_NOT_HERE');
    return { profile, space: vaultSpace(profile) };
  };
  const status = async (): Promise<VaultStatus> => {
    const profile = readProfile();
    const space = profile && vaultSpace(profile);
    // Whoever turns to another unit's data opens it anew.
    vault.lock(space ?? undefined);
    const unit = space === null ? null : vault.unit(space);
    const lost = space !== null && (await vault.isLost(space));
    const isShut = unit?.keeping.kind === 'password' && space !== null && !vault.isOpen(space);
    return {
      state: isShut || lost ? 'locked' : 'open',
      protection: unit ? protections[unit.keeping.kind] : 'none',
      lost,
      ...passwordFacts(unit, now()),
      recovery: unit?.recovery ? { set: unit.recovery.set, madeAt: unit.recovery.madeAt } : null,
      idleMinutes: vault.contents().idleMinutes,
      canLock: profile?.mode === 'office',
    };
  };
  return {
    status,
    dataKey: async ({ space }) => ({ key: await vault.dataKey(space), marked: vault.isMarked(space) }),
    noteMarked: async ({ space }) => {
      await vault.noteMarked(space);
      return undefined;
    },
    unlock: async ({ account, password }) => {
      const { profile, space } = atWork();
      const person = await vault.unlock(space, { actorId: account, password });
      // His own name and role may be newer in the profile: the hub told them.
      if (person.actorId !== profile.actorId) writeProfile(profileWith(profile, person));
      log('unlocked', {});
    },
    lock: async () => {
      vault.lock();
      log('locked', {});
    },
    lockAsked: async () => ({ why: await watch.wait() }),
    setPassword: async ({ password, current }) => {
      const { profile, space } = atWork();
      const proof = current === null ? null : { actorId: profile.actorId, password: current };
      await vault.setPassword(space, personOf(profile), password, proof);
      watch.renew();
      log('password-set', {});
      return status();
    },
    addPerson: async ({ name, password, current }) => {
      const { profile, space } = atWork();
      const { actorId, ...seat } = personOf(profile);
      const person = { ...seat, actorId: `user-${randomBytes(10).toString('hex')}`, actorName: name.trim() };
      await vault.setPassword(space, person, password, { actorId, password: current });
      log('person-added', {});
      return status();
    },
    removePerson: async ({ account, current }) => {
      const { profile, space } = atWork();
      await vault.removePerson(space, account, { actorId: profile.actorId, password: current });
      watch.renew();
      log('person-removed', {});
      return status();
    },
    recover: async ({ account, codes, password }) => {
      const { profile, space } = atWork();
      const keeping = vault.unit(space)?.keeping;
      const known =
        keeping?.kind === 'password' ? keeping.accounts.find(({ actorId }) => actorId === account) : null;
      const person = personOf(known ?? profile);
      await vault.recover(space, { codes, person, password });
      if (person.actorId !== profile.actorId) writeProfile(profileWith(profile, person));
      log('recovered', {});
    },
    setIdle: async ({ minutes }) => {
      vault.setIdle(minutes);
      return status();
    },
  };
}
