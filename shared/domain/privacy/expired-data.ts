import { addMonths } from '../qualification/add-months.ts';
import type { PrivacyRules } from '../../schema/privacy.ts';
import { expiredAccounts } from './expired-accounts.ts';
import { expiredAskers } from './expired-askers.ts';
import { expiredContacts } from './expired-contacts.ts';
import type { HeldData, HeldItem } from './held-data.ts';

/** Something whose time is over: since when nothing needs it any more, and the last day on which it could be kept. */
export interface ExpiredItem extends HeldItem {
  readonly until: string;
}

/** The rule that says for how many years each kind is kept. */
export const keptYears = {
  contact: 'contactYears',
  account: 'accountYears',
  objection: 'objectionYears',
  request: 'requestYears',
} as const satisfies Record<HeldItem['kind'], keyof PrivacyRules>;

/** The last day of a period of whole years that begins on the day after `since`; null for a day that is none. */
export const keptUntil = (since: string, years: number): string | null => addMonths(since, years * 12);

/**
 * 到期应删除: personal data whose purpose is over for as long as the rules let them be kept (个人信息保护法 arts. 19, 47),
 * the oldest first. It holds what is in `held`, which is what the viewer may read.
 */
export function expiredData(held: HeldData, rules: PrivacyRules, today: string): readonly ExpiredItem[] {
  return [...expiredContacts(held), ...expiredAccounts(held), ...expiredAskers(held)]
    .flatMap((item): readonly ExpiredItem[] => {
      const until = keptUntil(item.since, rules[keptYears[item.kind]]);
      return until !== null && until < today ? [{ ...item, until }] : [];
    })
    .sort((a, b) => (a.until === b.until ? (a.key < b.key ? -1 : 1) : a.until < b.until ? -1 : 1));
}
