import { Dexie } from 'dexie';
import { hasPersonalFields } from '../../shared/crypto/personal-fields.ts';
import { hasPlainFields, sealDocument } from '../../shared/crypto/seal-document.ts';
import type { DataKey } from '../../shared/crypto/data-key.ts';
import { collectionNames, type CollectionName } from '../../shared/schema/registry.ts';
import { dexiePrefix } from './generations.ts';
import type { LocalCopy } from './local-copy.ts';
import { localPages } from './local-pages.ts';
import type { Mirror } from './mirror-pages.ts';
import { isPackedName } from './packed-instance.ts';
import { changePacks } from './packed-states.ts';
import type { OpenedKey } from './read-data-key.ts';
import type { LocalCopies } from './storage.ts';

const marker = (database: string): string => `gongping.sealed.${database}`;

async function sealCopy(key: DataKey, collection: CollectionName, copy: LocalCopy): Promise<void> {
  for await (const states of localPages(copy)) {
    const plain = states.filter((state) => hasPlainFields(collection, state));
    if (plain.length > 0)
      await copy.put(await Promise.all(plain.map((state) => sealDocument(key, collection, state))));
  }
}

interface Assumed {
  readonly docData?: { readonly id: string };
}

/** What RxDB noted as the hub's states, of whatever collection: a document fits the fields of one at most. */
async function sealAssumed<T>(key: DataKey, noted: T): Promise<T> {
  const { docData } = noted as Assumed;
  if (!docData) return noted;
  const collection = collectionNames.find((name) => hasPlainFields(name, docData));
  return collection ? { ...noted, docData: await sealDocument(key, collection, docData) } : noted;
}

async function sealBookkeeping(key: DataKey, database: string): Promise<void> {
  const names = await Dexie.getDatabaseNames();
  const packed = names.filter((name) => name.startsWith(dexiePrefix(database)) && isPackedName(name));
  for (const name of packed) await changePacks(name, (noted: unknown) => sealAssumed(key, noted));
}

/**
 * Seals what an earlier program stored plain, in both copies, before they are compared: once, and anew from where it
 * was broken off. What is sealed already stays the same bytes. IndexedDB overwrites what was there in its own time.
 */
export async function sealCopies(
  { text, key, isMarked }: OpenedKey,
  copies: LocalCopies,
  mirror: Mirror | null,
  database: string,
  fresh: boolean,
): Promise<void> {
  await mirror?.seal({ database, key: text, unmarked: !isMarked, fresh });
  if (localStorage.getItem(marker(database)) !== null) return;
  for (const collection of collectionNames.filter(hasPersonalFields)) {
    const copy = copies.get(collection);
    if (copy) await sealCopy(key, collection, copy);
  }
  await sealBookkeeping(key, database);
  localStorage.setItem(marker(database), '1');
}
