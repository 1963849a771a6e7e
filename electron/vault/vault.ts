import { randomBytes } from 'node:crypto';
import type { Argon2Cost } from '../../shared/crypto/argon2id.ts';
import { checkPassword } from '../../shared/crypto/check-password.ts';
import { dataKeyLength } from '../../shared/crypto/data-key.ts';
import type { RecoveryCodes } from '../../shared/ipc/backup.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Proof, Recovering } from './proof.ts';
import { keyInBackup } from './key-in-backup.ts';
import { isMarkedSecret, keyInSecret, markedSecret } from './marked-secret.ts';
import { unwrapByPerson, wrapForPerson } from './password-wrap.ts';
import { unwrapBySheets, wrapForSheets } from './recovery-wrap.ts';
import type { SystemStore } from './system-store.ts';
import { waitBefore } from './vault-brake.ts';
import {
  personOf,
  readVault,
  writeVault,
  type ByPassword,
  type Keeping,
  type Person,
  type VaultContents,
  type VaultUnit,
} from './vault-file.ts';

interface VaultOptions {
  readonly file: string;
  readonly system: SystemStore;
  /** Milliseconds since 1970, this PC's clock. */
  readonly now: () => number;
  /** What a new password costs to try. */
  readonly cost: Argon2Cost;
}

const newSecret = (): string => randomBytes(dataKeyLength).toString('base64');

/**
 * The data keys of this PC's units. A key lies in the file wrapped (ADR 12) and, once opened, in the memory of this
 * process alone until it is locked.
 */
export class Vault {
  readonly #options: VaultOptions;
  readonly #open = new Map<string, string>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: VaultOptions) {
    this.#options = options;
  }

  contents(): VaultContents {
    return readVault(this.#options.file);
  }

  unit(space: string): VaultUnit | null {
    return this.contents().units[space] ?? null;
  }

  isOpen(space: string): boolean {
    return this.#open.has(space);
  }

  /** Whether what the system's key store must give for this unit is no longer to be had. */
  async isLost(space: string): Promise<boolean> {
    if (this.isOpen(space)) return false;
    const keeping = this.unit(space)?.keeping;
    if (keeping?.kind === 'system') return (await this.#options.system.open(keeping.key)) === null;
    if (keeping?.kind !== 'password' || keeping.binding === null) return false;
    return (await this.#options.system.open(keeping.binding)) === null;
  }

  /** The data key in base64, made when asked for first. @throws AppError VAULT_LOCKED, VAULT_SYSTEM_LOST, VAULT_DAMAGED */
  dataKey(space: string): Promise<string> {
    return this.#alone(async () => keyInSecret(await this.#keyOf(space)));
  }

  /** Whether all that is stored under the open key has marks. */
  isMarked(space: string): boolean {
    return isMarkedSecret(this.#open.get(space) ?? '');
  }

  /** Notes it within every wrapping that can be made without a password; the others follow when they are next typed. */
  noteMarked(space: string): Promise<void> {
    return this.#alone(async () => {
      const secret = await this.#keyOf(space);
      const unit = this.unit(space);
      if (isMarkedSecret(secret) || !unit) return;
      const { keeping } = unit;
      const anew = keeping.kind === 'password' ? keeping : await this.#unlocked(markedSecret(secret));
      // A key store that is away for once must not leave a key plain that it has kept so far.
      const isWorse = anew.kind === 'plain' && keeping.kind === 'system';
      this.#write(space, { ...unit, keeping: isWorse ? keeping : anew, marked: true });
      this.#open.set(space, markedSecret(secret));
    });
  }

  /** @throws AppError VAULT_PASSWORD_WRONG, VAULT_WAIT, VAULT_SYSTEM_LOST */
  unlock(space: string, proof: Proof): Promise<Person> {
    return this.#alone(async () => {
      const secret = await this.#prove(space, proof);
      const person = personOf(this.#account(space, proof.actorId));
      const opened = this.unit(space)?.marked ? markedSecret(secret) : secret;
      if (opened !== secret) await this.#keepFor(space, person, proof.password, opened);
      this.#open.set(space, opened);
      return person;
    });
  }

  /** Forgets every key but that of this unit; all of them without one. */
  lock(but?: string): void {
    for (const space of this.#open.keys()) if (space !== but) this.#open.delete(space);
  }

  /**
   * Gives somebody a password of his own, or another one.
   *
   * @param proof of the one who changes it: himself, or for somebody new a colleague who has a password; null while
   *   the unit has no password, and for a colleague whom the hub has let in while the data is open
   * @throws AppError PASSWORD_WEAK, VAULT_PASSWORD_WRONG, VAULT_WAIT, VAULT_LOCKED
   */
  setPassword(space: string, person: Person, password: string, proof: Proof | null): Promise<void> {
    return this.#alone(async () => {
      checkPassword(password, person.actorName.toLowerCase());
      const key = await this.#keyOf(space);
      if (proof) await this.#prove(space, proof);
      else if (this.#byPassword(space)?.accounts.some(({ actorId }) => actorId === person.actorId))
        throw new AppError('VAULT_PASSWORD_WRONG');
      await this.#keepFor(space, person, password, key);
    });
  }

  /** Takes somebody's password away; with the last one the unit has none any more. @throws AppError like `unlock` */
  removePerson(space: string, actorId: string, proof: Proof): Promise<void> {
    return this.#alone(async () => {
      const proven = await this.#prove(space, proof);
      const key = this.#open.get(space) ?? proven;
      const known = this.#byPassword(space);
      const accounts = known?.accounts.filter((account) => account.actorId !== actorId) ?? [];
      this.#keep(space, known && accounts.length > 0 ? { ...known, accounts } : await this.#unlocked(key));
    });
  }

  /** From now on these two sheets, together, open this unit's data. @throws AppError VAULT_LOCKED */
  keepRecovery(space: string, codes: RecoveryCodes, madeAt: string): Promise<void> {
    return this.#alone(async () => {
      const recovery = await wrapForSheets(space, await this.#keyOf(space), codes, madeAt);
      this.#write(space, { ...this.#unitOf(space), recovery });
    });
  }

  /** Opens the data by both sheets. @throws AppError VAULT_NO_SHEETS, RECOVERY_…, PASSWORD_WEAK */
  recover(space: string, { codes, person, password }: Recovering): Promise<void> {
    return this.#alone(async () => {
      const { recovery } = this.#unitOf(space);
      if (!recovery) throw new AppError('VAULT_NO_SHEETS');
      const key = await unwrapBySheets(space, recovery, codes);
      if (password === null) {
        if (this.#byPassword(space)) throw new AppError('VAULT_LOCKED');
        this.#keep(space, await this.#unlocked(key));
      } else {
        checkPassword(password, person.actorName.toLowerCase());
        await this.#keepFor(space, person, password, key);
      }
      this.#open.set(space, key);
    });
  }

  setIdle(idleMinutes: number): void {
    writeVault(this.#options.file, { ...this.contents(), idleMinutes });
  }

  /**
   * What goes into a sealed backup, null without any key: what the key store of this PC keeps goes as it is, since
   * another PC's store cannot open it; what lies under a password stays under it.
   */
  async forBackup(): Promise<string | null> {
    const contents = this.contents();
    const units: Record<string, VaultUnit> = {};
    for (const [space, unit] of Object.entries(contents.units)) {
      const key =
        unit.keeping.kind === 'system' ? await this.#alone(() => this.#keyOf(space)).catch(() => null) : null;
      units[space] = key === null ? unit : { ...unit, keeping: { kind: 'plain', key } };
    }
    return Object.keys(units).length > 0 ? JSON.stringify({ ...contents, units }) : null;
  }

  /**
   * The keys out of a backup as this PC can keep them. Passwords that were bound to the other PC's key store no longer
   * open anything, so with both sheets the data opens without one, until a new one is set.
   */
  async adopt(contents: VaultContents, codes: RecoveryCodes | null): Promise<VaultContents> {
    const units: Record<string, VaultUnit> = {};
    for (const [space, unit] of Object.entries(contents.units)) {
      const key = await keyInBackup(space, unit, codes);
      units[space] = key === null ? unit : { ...unit, keeping: await this.#unlocked(key) };
    }
    return { ...contents, units };
  }

  async #keyOf(space: string): Promise<string> {
    const known = this.#open.get(space);
    if (known !== undefined) return known;
    const key = await this.#openUnit(space);
    this.#open.set(space, key);
    return key;
  }

  async #openUnit(space: string): Promise<string> {
    const keeping = this.unit(space)?.keeping;
    if (!keeping) {
      const key = newSecret();
      this.#write(space, { keeping: await this.#unlocked(key), recovery: null });
      return key;
    }
    if (keeping.kind === 'password') throw new AppError('VAULT_LOCKED');
    return keeping.kind === 'plain' ? keeping.key : this.#fromSystem(keeping.key);
  }

  async #fromSystem(sealed: string): Promise<string> {
    const text = await this.#options.system.open(sealed);
    if (text === null) throw new AppError('VAULT_SYSTEM_LOST');
    return text;
  }

  /** How a key is kept that has no password: by the system where it can. */
  async #unlocked(key: string): Promise<Keeping> {
    const sealed = await this.#options.system.seal(key);
    return sealed === null ? { kind: 'plain', key } : { kind: 'system', key: sealed };
  }

  /** Counts a try as wrong before it is made, so that ending the program is no way around the waiting. */
  async #prove(space: string, { actorId, password }: Proof): Promise<string> {
    const known = this.#byPassword(space);
    if (!known) return this.#keyOf(space);
    const now = this.#options.now();
    const wait = waitBefore(known, now);
    // A clock that was wrong when the last one failed must not keep anybody waiting for ever.
    if (wait > 0 && now < known.failedAt) this.#keep(space, { ...known, failedAt: now });
    if (wait > 0) throw new AppError('VAULT_WAIT', { seconds: Math.ceil(wait / 1000) });
    const binding = known.binding === null ? null : await this.#fromSystem(known.binding);
    const account = this.#account(space, actorId);
    this.#keep(space, { ...known, failed: known.failed + 1, failedAt: now });
    const key = await unwrapByPerson({ space, password, binding }, account);
    if (key === null) throw new AppError('VAULT_PASSWORD_WRONG');
    this.#keep(space, { ...known, failed: 0, failedAt: 0 });
    return key;
  }

  async #keepFor(space: string, person: Person, password: string, key: string): Promise<void> {
    const known = this.#byPassword(space);
    const kept = known?.binding ? await this.#options.system.open(known.binding) : null;
    // What the key store no longer gives locks the others' passwords out for good.
    const isWhole = known && (known.binding === null || kept !== null);
    const binding = isWhole ? kept : newSecret();
    const sealed = isWhole ? known.binding : await this.#options.system.seal(binding ?? '');
    const secrets = { space, password, binding: sealed === null ? null : binding };
    const account = await wrapForPerson(secrets, person, key, this.#options.cost);
    const others = isWhole ? known.accounts.filter(({ actorId }) => actorId !== person.actorId) : [];
    const accounts = [...others, account];
    this.#keep(space, { kind: 'password', binding: sealed, accounts, failed: 0, failedAt: 0 });
  }

  #byPassword(space: string): ByPassword | null {
    const keeping = this.unit(space)?.keeping;
    return keeping?.kind === 'password' ? keeping : null;
  }

  #account(space: string, actorId: string): ByPassword['accounts'][number] {
    const account = this.#byPassword(space)?.accounts.find((each) => each.actorId === actorId);
    if (!account) throw new AppError('VAULT_PASSWORD_WRONG');
    return account;
  }

  #unitOf(space: string): VaultUnit {
    const unit = this.unit(space);
    if (!unit) throw new AppError('VAULT_NO_SHEETS');
    return unit;
  }

  #keep(space: string, keeping: Keeping): void {
    this.#write(space, { recovery: null, ...this.unit(space), keeping });
  }

  #write(space: string, unit: VaultUnit): void {
    const contents = this.contents();
    writeVault(this.#options.file, { ...contents, units: { ...contents.units, [space]: unit } });
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => undefined);
    return next;
  }
}
