import { importDataKey, type DataKey } from '../../shared/crypto/data-key.ts';
import { openValue } from '../../shared/crypto/open-value.ts';
import { sealValue } from '../../shared/crypto/seal-value.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { FieldKeys } from '../keys/field-keys.ts';
import type { SqlDriver, SqlSession } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

/** A text that everybody knows, sealed: only the right key opens it. */
const proofPlace = { collection: 'field_key', id: 'hub', path: 'proof' };
const proofText = 'gongping';

interface KeyRow {
  readonly proof: string;
  readonly isSealed: boolean;
}

const makeProof = (key: DataKey): Promise<string> => sealValue(key, proofPlace, proofText);

/** Whether a key is the one that a database, or a backup of it, was sealed with. */
export const isKeyOf = async (key: DataKey, proof: string): Promise<boolean> => {
  try {
    return (await openValue(key, proofPlace, proof)) === proofText;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
};

export async function readKeyRow(session: SqlSession): Promise<KeyRow | null> {
  const [row] = await session.query("SELECT proof, sealed FROM field_key WHERE id = 'hub'", []);
  return row ? { proof: textOf(row, 'proof'), isSealed: numberOf(row, 'sealed') === 1 } : null;
}

async function isEmpty(session: SqlSession): Promise<boolean> {
  for (const table of ['documents', 'history', 'departures']) {
    if ((await session.query(`SELECT 1 AS found FROM ${table} LIMIT 1`, [])).length > 0) return false;
  }
  return true;
}

const putKeyRow = async (session: SqlSession, proof: string, isSealed: boolean): Promise<void> =>
  session.insert(
    'field_key',
    [{ id: 'hub', proof, sealed: isSealed ? 1 : 0 }],
    'ON CONFLICT (id) DO UPDATE SET proof = excluded.proof, sealed = excluded.sealed',
  );

/** Notes whether every row is sealed. */
export async function markSealed(session: SqlSession, isSealed: boolean): Promise<void> {
  await session.query("UPDATE field_key SET sealed = ? WHERE id = 'hub'", [isSealed ? 1 : 0]);
}

export interface AdmittedKey {
  readonly key: DataKey;
  /** Whether rows from before may still have plain fields. */
  readonly hasPlainRows: boolean;
}

async function admit(session: SqlSession, keys: FieldKeys): Promise<AdmittedKey> {
  const known = await readKeyRow(session);
  const empty = await isEmpty(session);
  const bytes = keys.read();
  if (!bytes && known && !empty) throw new AppError('HUB_KEY_MISSING', { place: keys.place });
  const key = await importDataKey(bytes ?? keys.make());
  if (known && (await isKeyOf(key, known.proof))) return { key, hasPlainRows: !known.isSealed };
  // Nothing has been sealed yet, so that a hub may still get the key of the backup that is to be restored.
  if (known && !empty) throw new AppError('HUB_KEY_WRONG', { place: keys.place });
  await putKeyRow(session, await makeProof(key), empty);
  return { key, hasPlainRows: !empty };
}

/**
 * The key of a database's personal fields; a database that has none yet takes the one it is given first.
 *
 * @throws AppError HUB_KEY_MISSING, HUB_KEY_WRONG, HUB_KEY_DAMAGED, HUB_KEY_NEEDED
 */
export const admitFieldKey = (driver: SqlDriver, keys: FieldKeys): Promise<AdmittedKey> =>
  driver.transaction(async (session) => {
    await driver.lockSchema(session);
    return admit(session, keys);
  });
