import type { CollectionName } from '../../shared/schema/registry.ts';
import type { SyncContext } from './sync-context.ts';
import { wireOfState } from './wire-of-state.ts';

/** What RxDB tells of a write that this PC's storage refused. */
interface WriteError {
  readonly status: number;
  readonly writeRow: { readonly document: unknown };
  readonly validationErrors?: readonly { readonly field: string; readonly message: string }[];
}

/** What RxDB, or what stores for it, tells of an error. */
interface Trouble {
  /** Of a failure of one of our handlers: RxDB asks again by itself. */
  readonly direction?: 'pull' | 'push';
  readonly writeError?: WriteError;
}

export const troubleOf = ({ parameters }: { readonly parameters?: unknown }): Trouble => parameters ?? {};

/** A document of the hub that this program's schema refuses: noted, and no longer asked for. */
export async function holdBack(
  { records }: SyncContext,
  collection: CollectionName,
  error: WriteError,
): Promise<void> {
  const document = wireOfState(error.writeRow.document as Parameters<typeof wireOfState>[0]);
  const [first] = error.validationErrors ?? [];
  const [field, reason] = [first?.field ?? '', first?.message ?? ''];
  await records.heldBack.put({ collection, documentId: document.id, document, field, reason });
  await records.log.add('held-back', { collection, id: document.id, field });
}
