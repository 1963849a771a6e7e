import { isCityOffice, isTownshipActor, type Actor } from '../actor.ts';
import { dateOfDay, dayNumber } from '../day-number.ts';
import type { DueWork } from '../reminders.ts';
import type { Case } from '../../schema/case.ts';
import type { DataRequestDetail } from '../../schema/data-request.ts';

interface Request extends Pick<Case, 'office' | 'townshipCode'> {
  readonly detail: DataRequestDetail;
}

/** Whether the request was made to this office, which answers it. */
export const isOwnRequest = (actor: Actor, { office, townshipCode }: Omit<Request, 'detail'>): boolean =>
  office === 'city' ? isCityOffice(actor) : isTownshipActor(actor) && actor.orgCode === townshipCode;

/** What an office has still to answer, by the day of the first; `deadline` is null where there is nothing. */
export function requestsDue(actor: Actor, requests: readonly Request[]): DueWork<'request'> {
  const days = requests
    .filter((one) => one.detail.result === 'open' && isOwnRequest(actor, one))
    .map(({ detail }) => detail.dueOn)
    .toSorted();
  return { kind: 'request', count: days.length, deadline: days[0] ?? null };
}

/** The last day on which a request is answered in time: so many days after the one on which it came in. */
export const requestDueOn = (receivedOn: string, days: number): string =>
  dateOfDay(dayNumber(receivedOn) + days);
