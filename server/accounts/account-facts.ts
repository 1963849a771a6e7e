import type { Account } from '../store/account-store.ts';

/** What of an account never changes: who it is and what it may. The audit chain vouches for it. */
export const accountFacts = ({ password: _password, disabledAt: _disabledAt, ...facts }: Account): object =>
  facts;
