import type { Case } from '../schema/case.ts';

/** Whether a case holds payees' accounts, which finance alone reads. */
export const isAccountMatter = ({ kind }: Case['detail']): boolean =>
  kind === 'account' || kind === 'batchAccounts';

/** Whether a case is one of the subsidy: its lists, what was done with them, and the accounts. */
export const isSubsidyMatter = (detail: Case['detail']): boolean =>
  isAccountMatter(detail) ||
  detail.kind === 'batch' ||
  detail.kind === 'batchStep' ||
  detail.kind === 'receipt' ||
  detail.kind === 'receiptUndo';
