import type { Account, Device } from '../store/account-store.ts';

/** Who an account is, what it may and by which password it comes in: what the audit chain vouches for. */
export const accountFacts = ({ disabledAt: _disabledAt, ...facts }: Account): object => facts;

/** The same of a PC: whose it is, and by which token it comes in. */
export const deviceFacts = ({ id, accountId, tokenHash, sessionId, enrolledAt }: Device): object => ({
  id,
  accountId,
  tokenHash,
  sessionId,
  enrolledAt,
});
