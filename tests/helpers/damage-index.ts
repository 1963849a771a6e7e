import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { numberOf } from '../../electron/mirror/sql-row.ts';

/** Flips one bit of a mirror's index that is not open, in its first entry of the collection, as a dying disk does. */
export function damageIndex(file: string, index: string, collection: string): void {
  const db = new DatabaseSync(file, { readOnly: true });
  const root = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(index) ?? {};
  const pageSize = numberOf(db.prepare('PRAGMA page_size').get() ?? {}, 'page_size');
  db.close();
  const bytes = readFileSync(file);
  const at = bytes.indexOf(collection, (numberOf(root, 'rootpage') - 1) * pageSize);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x80, at);
  writeFileSync(file, bytes);
}
