import { shownValue, type ShownPlace } from '../../../shared/domain/masking/masking-policy.ts';
import type { BatchAccountsDetail } from '../../../shared/schema/subsidy-case.ts';

/** A batch's accounts as the policy lets them stand in a list or on a paper. */
export const maskedAccounts = (accounts: BatchAccountsDetail, place: ShownPlace): BatchAccountsDetail => ({
  ...accounts,
  rows: accounts.rows.map((row) => ({ ...row, number: shownValue(place, 'account', row.number) })),
});
