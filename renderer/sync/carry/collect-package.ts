import type { CollectionName } from '../../../shared/schema/registry.ts';
import { markOf } from '../../../shared/sync/write-mark.ts';
import type { CarriedRow, ToCityContents } from '../../../shared/transfer/package-contents.ts';
import { packedOrder } from '../sync-order.ts';
import type { SyncOptions } from '../sync.ts';
import { readMarks } from './read-marks.ts';

/**
 * What this PC has to tell the city: every row that waits to be sent, and how far it has read. The rows keep
 * waiting; they are only noted as sent, because the hub may come to have them. The sync must stand still.
 */
export async function collectPackage(options: SyncOptions): Promise<ToCityContents> {
  const rows: CarriedRow[] = [];
  const confirms: Partial<Record<CollectionName, number>> = {};
  for (const collection of packedOrder.filter((name) => options.names.includes(name))) {
    const { confirmed, pending } = await readMarks(options, collection);
    if (confirmed > 0) confirms[collection] = confirmed;
    if (pending.length === 0) continue;
    await options.records.noteSent(
      collection,
      pending.map(({ newDocumentState }) => newDocumentState),
    );
    rows.push(
      ...pending.map(({ newDocumentState, assumedMasterState: base }) => ({
        collection,
        row: { newDocumentState, assumedMasterState: base && markOf(base) },
      })),
    );
  }
  return { confirms, rows };
}
