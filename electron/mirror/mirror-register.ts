import type { DatabaseSync } from 'node:sqlite';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { exact } from '../../shared/ipc/channel.ts';
import type { MirrorStatements } from './mirror-statements.ts';
import { numberFor, openRegister, sealRegister, type RegisterKey } from './register-key.ts';
import { numberOf, textOf } from './sql-row.ts';

const textSchema = exact({
  doubted: Type.Boolean(),
  collections: Type.Record(
    Type.String(),
    exact({ count: Type.Integer({ minimum: 0 }), sum: Type.String({ pattern: '^[0-9a-f]{1,64}$' }) }),
  ),
});

/** How many documents a collection has, and the sum of the numbers of their newest revisions (register-key.ts). */
interface Tally {
  readonly count: number;
  readonly sum: bigint;
}

/**
 * What the documents of one database were when the program last wrote: a document that was taken out, or put back to an
 * earlier state that has its mark, changes the sum, and nobody without the key can make the one that would fit.
 */
export interface Register {
  /** It had to be made anew from documents that nobody vouches for, and no person has accepted that yet. */
  readonly doubted: boolean;
  readonly tallies: ReadonlyMap<string, Tally>;
}

/** A new newest revision of a document; `before` is null for a new one. */
export interface RevisionChange {
  readonly collection: string;
  readonly id: string;
  readonly before: string | null;
  readonly after: string;
}

const modulus = 1n << 256n;
const none: Tally = { count: 0, sum: 0n };

const plus = ({ count, sum }: Tally, more: number, number: bigint): Tally => ({
  count: count + more,
  sum: (((sum + number) % modulus) + modulus) % modulus,
});

export function withChanges(
  { doubted, tallies }: Register,
  key: RegisterKey,
  changes: readonly RevisionChange[],
): Register {
  const changed = new Map(tallies);
  for (const { collection, id, before, after } of changes) {
    const number = numberFor(key, collection, id, after);
    const earlier = before === null ? 0n : numberFor(key, collection, id, before);
    changed.set(collection, plus(changed.get(collection) ?? none, before === null ? 1 : 0, number - earlier));
  }
  return { doubted, tallies: changed };
}

/** The register as the file has it; null when there is none that this key has sealed. */
export function readRegister(db: DatabaseSync, key: RegisterKey): Register | null {
  const row = db.prepare('SELECT sealed FROM register').get();
  const text = row && openRegister(key, textOf(row, 'sealed'));
  if (!text) return null;
  const kept: unknown = JSON.parse(text);
  if (!Value.Check(textSchema, kept)) return null;
  const tallies = Object.entries(kept.collections).map(
    ([name, { count, sum }]) => [name, { count, sum: BigInt(`0x${sum}`) }] as const,
  );
  return { doubted: kept.doubted, tallies: new Map(tallies) };
}

/** Within the transaction that writes what it stands for. */
export function putRegister(
  put: MirrorStatements['putRegister'],
  key: RegisterKey,
  { doubted, tallies }: Register,
): void {
  const collections = Object.fromEntries(
    [...tallies].map(([name, { count, sum }]) => [name, { count, sum: sum.toString(16) }]),
  );
  const sealed = sealRegister(key, JSON.stringify({ doubted, collections }));
  put.run(sealed);
}

/** Documents that are counted between two pauses. */
const pageSize = 500;

/** The tallies of what is in the file, page by page. */
export function* countDocuments(db: DatabaseSync, key: RegisterKey): Generator<ReadonlyMap<string, Tally>> {
  const page = db.prepare(
    'SELECT rowid AS place, collection, id, rev FROM documents WHERE rowid > ? ORDER BY rowid LIMIT ?',
  );
  let tallies: Register = { doubted: false, tallies: new Map() };
  for (let after = 0; ;) {
    const rows = page.all(after, pageSize);
    const last = rows.at(-1);
    if (!last) return;
    after = numberOf(last, 'place');
    const changes = rows.map((row) => ({
      collection: textOf(row, 'collection'),
      id: textOf(row, 'id'),
      before: null,
      after: textOf(row, 'rev'),
    }));
    tallies = withChanges(tallies, key, changes);
    yield tallies.tallies;
  }
}

/** A register of what is in the file now, whatever that is. */
export function makeRegister(db: DatabaseSync, key: RegisterKey, doubted: boolean): Register {
  let tallies: Register['tallies'] = new Map();
  for (const counted of countDocuments(db, key)) tallies = counted;
  return { doubted, tallies };
}

/** What a collection should have, by the register, and has. */
export interface TallyDifference {
  readonly collection: string;
  readonly expected: number;
  readonly found: number;
}

/** The collections whose documents are not those of the register. */
export function differencesOf(
  { tallies }: Register,
  found: ReadonlyMap<string, Tally>,
): readonly TallyDifference[] {
  return [...new Set([...tallies.keys(), ...found.keys()])].flatMap((collection) => {
    const [expected, has] = [tallies.get(collection) ?? none, found.get(collection) ?? none];
    const isSame = expected.count === has.count && expected.sum === has.sum;
    return isSame ? [] : [{ collection, expected: expected.count, found: has.count }];
  });
}
