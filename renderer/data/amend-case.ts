import { AppError } from '../../shared/lib/app-error.ts';
import type { Case } from '../../shared/schema/case.ts';
import { assertProceeding } from './assert-proceeding.ts';
import { appendAudit } from './repositories/audit.ts';
import type { Store } from './store.ts';
import { updateDocument } from './write-document.ts';

/**
 * Fills in what is still open of a recorded case.
 *
 * @param change what becomes of the detail; null when the case is of another kind
 * @throws AppError DOCUMENT_MISSING and those of `assertProceeding`
 */
export async function amendCase(
  store: Store,
  id: string,
  action: string,
  reason: string,
  change: (detail: Case['detail']) => Case['detail'] | null,
): Promise<void> {
  await updateDocument(store, 'cases', id, async (stored) => {
    const detail = change(stored.detail);
    if (!detail) throw new AppError('DOCUMENT_MISSING', { id });
    const after = { ...stored, detail };
    await assertProceeding(store, stored, after);
    return after;
  });
  await appendAudit(store, { action, documentKind: 'cases', documentId: id, reason });
}
