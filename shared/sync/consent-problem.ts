import { withoutConsent } from '../domain/privacy/consented.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Case } from '../schema/case.ts';

/** As many as fit one sentence. */
const mostNamed = 12;

/** What the judge of a batch knows of consent. */
export interface ConsentGrounds {
  /** The city lets nobody be paid to an account without recorded consent. */
  readonly consentBlocks: boolean;
  /** The hub was restored: accounts that it has lost come back by themselves. */
  readonly isRestored: boolean;
}

/**
 * Whether a new batch pays to an account whose holder's consent is not recorded, where the city forbids it. Both the
 * PC that writes it and the hub ask. What is recovered goes to no account.
 *
 * @param ledger the cases of the same ledger, among them the accounts
 */
export function consentProblem(
  { detail }: Pick<Case, 'detail'>,
  ledger: readonly Case[],
  { consentBlocks, isRestored }: ConsentGrounds,
): Problem | null {
  if (!consentBlocks || detail.kind !== 'batch' || detail.direction !== 'pay') return null;
  const accounts = new Set(
    ledger.flatMap((item) => (item.detail.kind === 'account' ? [item.detail.personId] : [])),
  );
  const judged = detail.lines.filter(({ personId }) => !isRestored || accounts.has(personId));
  const names = [...new Set(withoutConsent(judged, ledger).map(({ name }) => name))];
  if (names.length === 0) return null;
  const some = names.slice(0, mostNamed).join('、');
  const told = names.length > mostNamed ? `${some}…` : some;
  return problem('detail.lines', 'SUBSIDY_CONSENT_MISSING', { count: names.length, names: told });
}
