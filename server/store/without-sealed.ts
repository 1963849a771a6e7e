import { hasPersonalFields } from '../../shared/crypto/personal-fields.ts';
import { personalPlaces } from '../../shared/crypto/personal-places.ts';
import { isSealed } from '../../shared/crypto/sealed-format.ts';
import { withValues } from '../../shared/crypto/with-values.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { isUnreadable } from './field-seal.ts';
import type { SqlRow } from './sql-driver.ts';
import { textOf } from './sql-row.ts';

/** It says nothing, and every schema takes it for a personal value. */
const nothing = '0'.repeat(16);

/**
 * The row of a tombstone without what does not open in it: it takes a document back, of which it needs no more than
 * which one it is. One whose text is another document's stays unreadable.
 */
export function withoutSealed(row: SqlRow): SqlRow {
  const [collection, body] = [textOf(row, 'collection') as CollectionName, textOf(row, 'body')];
  if (!hasPersonalFields(collection)) return row;
  const document = JSON.parse(body) as { readonly id: string };
  const places = personalPlaces(collection, document);
  // What did not open when it was made a tombstone of was sealed once more.
  const isSound = !isUnreadable(row) && !places.some(({ value }) => isSealed(value));
  if (isSound || document.id !== row['id']) return row;
  const emptied = withValues(
    document,
    places.map(({ path }) => [path, nothing]),
  );
  return { ...row, unreadable: 0, body: JSON.stringify(emptied) };
}
