import { Subject, type Observable } from 'rxjs';
import type { Evidence } from '../../shared/schema/evidence.ts';
import type { SyncDatabase } from './sync-database.ts';
import { unlessClosed } from './unless-closed.ts';

type SentFile = Pick<Evidence, 'id' | 'sha256'>;

/** The files that the hub is known to have. */
export interface SentFiles {
  readonly has: (file: SentFile) => Promise<boolean>;
  readonly add: (file: SentFile) => Promise<void>;
  /** The hub was restored from a backup and may have lost any of them: it is asked for each anew. */
  readonly forgetAll: () => Promise<void>;
  readonly forgotten$: Observable<void>;
}

const prefix = 'file ';
const nameOf = ({ id, sha256 }: SentFile): string => `${prefix}${id} ${sha256}`;

export function openSentFiles({ notes }: Pick<SyncDatabase, 'notes'>): SentFiles {
  const forgotten$ = new Subject<void>();
  return {
    has: async (file) => (await notes.get(nameOf(file))) !== undefined,
    add: (file) => unlessClosed(() => notes.put('sent', nameOf(file))),
    forgetAll: async () => {
      await unlessClosed(() => notes.where(':id').startsWith(prefix).delete());
      forgotten$.next();
    },
    forgotten$,
  };
}
