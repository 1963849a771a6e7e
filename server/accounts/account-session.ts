import type { HubSession } from '../session.ts';
import type { Account } from '../store/account-store.ts';

/** The rights of an account, as a request with one of its tokens has them. */
export const accountSession = (
  { id, name, role, orgCode, panelMemberId }: Account,
  cityId: string,
  deviceId: string,
  sessionId: string,
): HubSession => ({ id, name, role, orgCode, panelMemberId, cityId, deviceId, sessionId });

/** What number blocks and the audit chain call a browser, which has no name of its own. */
export const browserDevice = (sessionId: string): string => `web-${sessionId}`;
