import { BehaviorSubject, type Observable } from 'rxjs';
import type { RegisterVerdict } from '../../shared/ipc/mirror.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';

/** A document that something else than this program has changed on this PC's disk. */
export interface DoubtfulDocument {
  readonly collection: CollectionName;
  readonly documentId: string;
  /** One copy is as it was stored; the next start puts the other one right from it. */
  readonly isMendable: boolean;
}

/** What holding both copies against their marks has told so far. */
export interface CopyCheck {
  readonly state: 'waiting' | 'checking' | 'done' | 'failed';
  /** Documents looked at, and how many there are. */
  readonly done: number;
  readonly total: number;
  readonly documents: readonly DoubtfulDocument[];
  /** Of the mirror's documents as a whole; null before it was checked. */
  readonly register: RegisterVerdict | null;
}

export interface CopyDoubts {
  readonly state$: Observable<CopyCheck>;
  readonly current: () => CopyCheck;
  readonly update: (change: Partial<CopyCheck>) => void;
  readonly has: (collection: CollectionName, documentId: string) => boolean;
  /** Documents that this program has stored anew. */
  readonly settle: (collection: CollectionName, ids: readonly string[]) => void;
}

const unchecked: CopyCheck = { state: 'waiting', done: 0, total: 0, documents: [], register: null };

export function createCopyDoubts(): CopyDoubts {
  const state$ = new BehaviorSubject(unchecked);
  const update = (change: Partial<CopyCheck>): void => state$.next({ ...state$.value, ...change });
  return {
    state$,
    current: () => state$.value,
    update,
    has: (collection, id) =>
      state$.value.documents.some((one) => one.collection === collection && one.documentId === id),
    settle: (collection, ids) => {
      const { documents } = state$.value;
      if (documents.length === 0) return;
      const left = documents.filter((one) => one.collection !== collection || !ids.includes(one.documentId));
      if (left.length < documents.length) update({ documents: left });
    },
  };
}
