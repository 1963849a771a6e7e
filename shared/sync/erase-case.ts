import { isAsked } from '../domain/asked-matter.ts';
import { isMasked } from '../domain/masking/mask-value.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { Case } from '../schema/case.ts';
import type { BatchAccountsDetail } from '../schema/subsidy-case.ts';
import { blankAsker, isAskerErasure, isBlankAsker } from './erase-asker.ts';

/** What stands in the place of a deleted account. */
const blank = { holder: '—', bank: '—', number: '000000' };

/** A case whose account, if it is one, is gone; the rest says who deleted whose. */
export const blankAccount = <C extends Pick<Case, 'detail'>>(item: C): C =>
  item.detail.kind === 'account' ? { ...item, detail: { ...item.detail, ...blank } } : item;

/** The masked numbers of a batch's accounts, by line. */
const maskedNumbers = (detail: Case['detail']): ReadonlyMap<number, string> =>
  new Map(
    detail.kind === 'batchAccounts'
      ? detail.rows.filter(({ number }) => isMasked(number)).map(({ no, number }) => [no, number])
      : [],
  );

/** What is masked now is masked in an earlier state as it is now: there it may be sealed, and cannot be read. */
function maskRows(past: BatchAccountsDetail, newest: Case['detail']): BatchAccountsDetail {
  const masked = maskedNumbers(newest);
  const salt = newest.kind === 'batchAccounts' ? newest.salt : past.salt;
  const rows = past.rows.map((row) => ({ ...row, number: masked.get(row.no) ?? row.number }));
  return past.rows.some(({ no }) => masked.has(no)) ? { ...past, salt, rows } : past;
}

/** A state of a case as the newest one; a removed account is `deleted`. */
export interface NewestCase {
  readonly deleted: boolean;
  readonly detail: Case['detail'];
}

/** Whether a case has given up numbers, or who made an objection or request, that its earlier states may still hold. */
export const hasGivenUp = ({ deleted, detail }: NewestCase): boolean =>
  (deleted && detail.kind === 'account') ||
  maskedNumbers(detail).size > 0 ||
  (isAsked(detail) && detail.erased !== undefined);

/** An earlier state of a case without what the newest one has given up (个人信息保护法 art. 47). */
export function eraseCase<C extends Pick<Case, 'detail'>>(past: C, newest: NewestCase): C {
  if (newest.deleted && newest.detail.kind === 'account') return blankAccount(past);
  if (isAsked(newest.detail))
    return isAsked(past.detail) ? { ...past, detail: blankAsker(past.detail) } : past;
  return past.detail.kind === 'batchAccounts'
    ? { ...past, detail: maskRows(past.detail, newest.detail) }
    : past;
}

/** Whether a state has nothing of an account, of a batch's accounts not all, of an objector or asker nothing: what is left. */
export const isErasedCase = ({ detail }: Pick<Case, 'detail'>): boolean =>
  maskedNumbers(detail).size > 0 ||
  (isAsked(detail) && isBlankAsker(detail)) ||
  (detail.kind === 'account' && canonicalJson({ ...detail, ...blank }) === canonicalJson(detail));

/** Whether a write takes away an account, numbers of a batch's accounts, or who objected or asked, and gives nothing. */
export function givesUpPersonalCase(before: Case | null, after: Case | null): boolean {
  if (before && after && isAskerErasure(before.detail, after.detail)) return true;
  if (before?.detail.kind === 'account')
    return after === null || canonicalJson(after.detail) === canonicalJson(blankAccount(before).detail);
  return (
    before?.detail.kind === 'batchAccounts' && after !== null && hasGivenUp({ ...after, deleted: false })
  );
}
