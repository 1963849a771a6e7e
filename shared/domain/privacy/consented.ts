import type { Case } from '../../schema/case.ts';

/** Whose consent to the use of their accounts is recorded, by either of the two who keyed them. */
export const consented = (ledger: readonly Case[]): ReadonlySet<string> =>
  new Set(
    ledger.flatMap(({ detail }) =>
      detail.kind === 'account' && detail.consentOn !== undefined ? [detail.personId] : [],
    ),
  );

/** Those lines of a list that is paid to accounts whose payees' consent is not recorded. */
export function withoutConsent<L extends { readonly personId: string }>(
  lines: readonly L[],
  ledger: readonly Case[],
): readonly L[] {
  const given = consented(ledger);
  return lines.filter(({ personId }) => !given.has(personId));
}
