import type { Static } from 'typebox';
import type { EnrolledSchema } from '../../shared/sync/account-answers.ts';
import { accountSession } from '../accounts/account-session.ts';
import type { Enrolled } from '../accounts/enrol-device.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';

export function enrolledAnswer(
  { cityId }: HubAccounts,
  { account, device, token }: Enrolled,
): Static<typeof EnrolledSchema> {
  const { sessionId: _sessionId, ...who } = accountSession(account, cityId, device.id, device.sessionId);
  return { ...who, token };
}
