import type { RecoveryCodes } from '../../shared/ipc/backup.ts';
import type { Person } from './vault-file.ts';

/** Whoever changes something shows that he is who is at work. */
export interface Proof {
  readonly actorId: string;
  readonly password: string;
}

export interface Recovering {
  readonly codes: RecoveryCodes;
  readonly person: Person;
  /** Null to go without a password, where there was none before. */
  readonly password: string | null;
}
