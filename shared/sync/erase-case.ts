import { isMasked } from '../domain/masking/mask-value.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { Case } from '../schema/case.ts';
import { eraseRows } from './account-erasure.ts';

/** What stands in the place of a deleted account. */
const blank = { holder: '—', bank: '—', number: '000000' };

/** A case whose account, if it is one, is gone; the rest says who deleted whose. */
export const blankAccount = <C extends Pick<Case, 'detail'>>(item: C): C =>
  item.detail.kind === 'account' ? { ...item, detail: { ...item.detail, ...blank } } : item;

const maskedLines = (detail: Case['detail']): ReadonlySet<number> =>
  new Set(
    detail.kind === 'batchAccounts'
      ? detail.rows.filter(({ number }) => isMasked(number)).map(({ no }) => no)
      : [],
  );

/** A state of a case as the newest one; a removed account is `deleted`. */
export interface NewestCase {
  readonly deleted: boolean;
  readonly detail: Case['detail'];
}

/** Whether a case has given up numbers that its earlier states may still hold. */
export const hasGivenUp = ({ deleted, detail }: NewestCase): boolean =>
  (deleted && detail.kind === 'account') || maskedLines(detail).size > 0;

/** An earlier state of a case without the numbers that the newest one has given up (个人信息保护法 art. 47). */
export function eraseCase<C extends Pick<Case, 'detail'>>(past: C, newest: NewestCase): C {
  if (newest.deleted && newest.detail.kind === 'account') return blankAccount(past);
  const lines = maskedLines(newest.detail);
  return past.detail.kind === 'batchAccounts' && past.detail.rows.some(({ no }) => lines.has(no))
    ? { ...past, detail: eraseRows(past.detail, lines) }
    : past;
}

/** Whether a state has nothing of an account, or of a batch's accounts not all: what an erasure leaves. */
export const isErasedCase = ({ detail }: Pick<Case, 'detail'>): boolean =>
  maskedLines(detail).size > 0 ||
  (detail.kind === 'account' && canonicalJson({ ...detail, ...blank }) === canonicalJson(detail));

/** Whether a write takes away an account, or numbers of a batch's accounts, and gives nothing. */
export function givesUpAccount(before: Case | null, after: Case | null): boolean {
  if (before?.detail.kind === 'account')
    return after === null || canonicalJson(after.detail) === canonicalJson(blankAccount(before).detail);
  return (
    before?.detail.kind === 'batchAccounts' && after !== null && hasGivenUp({ ...after, deleted: false })
  );
}
