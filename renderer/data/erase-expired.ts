import { isAsked } from '../../shared/domain/asked-matter.ts';
import type { ExpiredItem } from '../../shared/domain/privacy/expired-data.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Erased } from '../../shared/schema/privacy.ts';
import { blankAsker } from '../../shared/sync/erase-asker.ts';
import { blankPerson } from '../../shared/sync/erase-person.ts';
import { amendCase } from './amend-case.ts';
import { deleteAccount } from './delete-account.ts';
import { appendAudit } from './repositories/audit.ts';
import type { Store } from './store.ts';
import { updateDocument } from './write-document.ts';

const erasedNow = ({ clock, actor }: Store, reason: string): Erased => ({
  at: clock.now().toISOString(),
  byName: actor.name,
  reason,
});

/** Leaves of a person's record his name, for the years in which he was graded. */
export async function eraseContact(store: Store, personId: string, reason: string): Promise<void> {
  const erased = erasedNow(store, reason);
  await updateDocument(store, 'people', personId, (stored) => ({ ...blankPerson(stored), erased }));
  await appendAudit(store, { action: 'erase-contact', documentKind: 'people', documentId: personId, reason });
}

const eraseAsker = (store: Store, action: string, id: string, reason: string): Promise<void> =>
  amendCase(store, id, action, reason, (detail) =>
    isAsked(detail) ? { ...blankAsker(detail), erased: erasedNow(store, reason) } : null,
  );

/** Deletes one thing whose time is over. What is left says that it was deleted, by whom and why. */
export async function eraseExpired(store: Store, item: ExpiredItem, reason: string): Promise<void> {
  switch (item.kind) {
    case 'contact':
      return eraseContact(store, item.id, reason);
    case 'objection':
      return eraseAsker(store, 'erase-objector', item.id, reason);
    case 'request':
      return eraseAsker(store, 'erase-request', item.id, reason);
    case 'account': {
      if (item.cycleId === null) throw new AppError('ERASURE_NOT_DUE', { name: item.name });
      return deleteAccount(store, item.cycleId, item.id, reason);
    }
  }
}
