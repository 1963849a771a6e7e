import type { Hub } from '../hub.ts';
import type { Passwords } from './passwords.ts';

/** What the services of accounts work with: one hub process lets people of one city in. */
export interface HubAccounts extends Hub {
  readonly cityId: string;
  readonly passwords: Passwords;
}
