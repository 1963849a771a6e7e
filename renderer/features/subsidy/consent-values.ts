import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { AccountDetail } from '../../../shared/schema/subsidy-case.ts';

/** What the form asks of a payee's consent: texts as typed. */
export interface ConsentValues {
  readonly way: 'paper' | 'inPerson' | 'none';
  readonly consentOn: string;
  readonly takenBy: string;
  readonly filedAt: string;
}

/** The fields that an account's document gets; none while there is no consent. */
export function consentOf(
  { way, consentOn, takenBy, filedAt }: ConsentValues,
  notice: string,
): Pick<AccountDetail, 'consentOn' | 'consent'> {
  if (way === 'none') return {};
  return {
    consentOn: parseDate(consentOn) ?? consentOn,
    consent: { notice, way, takenBy: takenBy.trim(), filedAt: way === 'paper' ? filedAt.trim() : '' },
  };
}
