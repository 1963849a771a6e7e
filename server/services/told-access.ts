import { accountFacts, deviceFacts } from '../accounts/account-facts.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { sha256, type AuditEntry } from '../store/audit-entry.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { WrongState } from './newest-states.ts';

/** Of an account or a PC: whether it may come in, and by which entry. */
interface Told {
  readonly n: number;
  readonly isOut: boolean;
  /** Of what it is; empty where the chain vouched for its name alone. */
  readonly digest: string;
}

const comingIn: ReadonlySet<string> = new Set(['add-account', 'change-password', 'enrol', 'make-enrolment']);
const shuttingOut: ReadonlySet<string> = new Set(['disable-account', 'revoke']);

/** What a chain tells of accounts and PCs, to be compared with those that the hub lets in. */
export class ToldAccess {
  readonly #told = new Map<string, Told>();
  /** The accounts of a demo were not made one by one. */
  #isDemo = false;

  /** @param entry of any kind; they come in their order */
  note({ n, action, subject, digest }: AuditEntry): void {
    const known = this.#told.get(subject);
    if (action === 'open-demo') this.#isDemo = true;
    if (comingIn.has(action)) {
      const facts = digest === sha256(subject) ? '' : digest;
      this.#told.set(subject, {
        n,
        isOut: action === 'change-password' && known?.isOut === true,
        digest: facts,
      });
    }
    if (shuttingOut.has(action)) this.#told.set(subject, { n, isOut: true, digest: known?.digest ?? '' });
  }

  #fault(subject: string, isOut: boolean, facts: object): WrongState | null {
    const told = this.#told.get(subject);
    if (!told) return this.#isDemo ? null : { n: null };
    const isOther = told.digest !== '' && told.digest !== sha256(canonicalJson(facts));
    return told.isOut !== isOut || isOther ? { n: told.n } : null;
  }

  /** The first account or PC that has become another, is gone, or is let in though it was shut out. */
  async firstWrong(store: HubStore, cityId: string): Promise<WrongState | null> {
    const reads = store.accounts(cityId);
    const [accounts, devices] = [await reads.listAccounts(), await reads.listDevices()];
    const faults = [
      ...accounts.map((one) => this.#fault(`accounts/${one.id}`, one.disabledAt !== null, accountFacts(one))),
      ...devices.map((one) => this.#fault(`devices/${one.id}`, one.revokedAt !== null, deviceFacts(one))),
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
