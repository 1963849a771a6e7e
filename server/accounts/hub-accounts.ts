import type { Hub } from '../hub.ts';
import type { Passwords } from './passwords.ts';

/** What the services of accounts work with: one hub process lets people of one city in. */
export interface HubAccounts extends Hub {
  readonly cityId: string;
  readonly passwords: Passwords;
  /** The fingerprint of the city's own authority (hub-pin.ts), where this hub serves TLS under it. */
  readonly authority?: string;
}
