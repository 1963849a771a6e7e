import { accountFacts } from '../accounts/account-facts.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { Account, Device } from '../store/account-store.ts';
import { sha256, type AuditEntry } from '../store/audit-entry.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { WrongState } from './newest-states.ts';

/** Of an account or a PC: whether it may come in, and by which entry. */
interface Told {
  readonly n: number;
  readonly isOut: boolean;
}

const comingIn: ReadonlySet<string> = new Set(['add-account', 'enrol', 'make-enrolment']);
const shuttingOut: ReadonlySet<string> = new Set(['disable-account', 'revoke']);

/** What a chain tells of accounts and PCs, to be compared with those that the hub lets in. */
export class ToldAccess {
  readonly #told = new Map<string, Told>();
  /** What accounts were when they were made; the chain vouched for their names alone once. */
  readonly #digests = new Map<string, string>();
  /** The accounts of a demo were not made one by one. */
  #isDemo = false;

  /** @param entry of any kind; they come in their order */
  note({ n, action, subject, digest }: AuditEntry): void {
    if (action === 'open-demo') this.#isDemo = true;
    if (comingIn.has(action)) this.#told.set(subject, { n, isOut: false });
    if (shuttingOut.has(action)) this.#told.set(subject, { n, isOut: true });
    if (action === 'add-account' && digest !== sha256(subject)) this.#digests.set(subject, digest);
  }

  #isChanged(subject: string, account: Account): boolean {
    const digest = this.#digests.get(subject);
    return digest !== undefined && digest !== sha256(canonicalJson(accountFacts(account)));
  }

  #accountFault(account: Account): WrongState | null {
    const subject = `accounts/${account.id}`;
    const told = this.#told.get(subject);
    if (!told) return this.#isDemo ? null : { n: null };
    const isOut = account.disabledAt !== null;
    return told.isOut !== isOut || this.#isChanged(subject, account) ? { n: told.n } : null;
  }

  #deviceFault({ id, revokedAt }: Device): WrongState | null {
    const told = this.#told.get(`devices/${id}`);
    if (!told) return { n: null };
    return told.isOut === (revokedAt !== null) ? null : { n: told.n };
  }

  /** The first account or PC that has become another, is gone, or is let in though it was shut out. */
  async firstWrong(store: HubStore, cityId: string): Promise<WrongState | null> {
    const reads = store.accounts(cityId);
    const [accounts, devices] = [await reads.listAccounts(), await reads.listDevices()];
    const faults = [
      ...accounts.map((account) => this.#accountFault(account)),
      ...devices.map((device) => this.#deviceFault(device)),
    ].flatMap((fault) => fault ?? []);
    const there = new Set([
      ...accounts.map(({ id }) => `accounts/${id}`),
      ...devices.map(({ id }) => `devices/${id}`),
    ]);
    const gone = [...this.#told].flatMap(([subject, { n }]) => (there.has(subject) ? [] : [n]));
    const numbers = [...faults.flatMap(({ n }) => n ?? []), ...gone];
    if (numbers.length > 0) return { n: Math.min(...numbers) };
    return faults[0] ?? null;
  }
}
