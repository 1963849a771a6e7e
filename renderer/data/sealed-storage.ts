import type { RxStorageInstance, RxStorageInstanceCreationParams } from 'rxdb';
import type { DataKey } from '../../shared/crypto/data-key.ts';
import { hasPersonalFields } from '../../shared/crypto/personal-fields.ts';
import { personalPlaces } from '../../shared/crypto/personal-places.ts';
import { collectionNames, registry, type CollectionName } from '../../shared/schema/registry.ts';
import { createDocumentSealer, type DocumentSealer } from './document-sealer.ts';
import { factsOfState } from './facts-of-state.ts';
import { isCollectionName } from './is-collection-name.ts';
import { isBookkeeping } from './packed-instance.ts';
import { sealInstance, type Sealing } from './sealed-instance.ts';
import type { LocalStorage } from './storage.ts';
import { appWrite } from './store-rows.ts';
import type { UnreadableFields } from './unreadable-fields.ts';

/** The key of one database, and where it is noted what it does not open. */
export interface Seal {
  readonly key: DataKey;
  readonly unreadable: UnreadableFields;
}

type Params = RxStorageInstanceCreationParams<unknown, unknown>;
type Schema = Params['schema'];
type Stored = RxStorageInstance<{ readonly id: string }, unknown, unknown>;

/** RxDB names the collection of its bookkeeping by a hash alone; its schema says which documents it holds. */
function collectionInBookkeeping({ properties }: Schema): CollectionName | undefined {
  const { docData } = properties as { readonly docData?: { readonly properties?: object } };
  const present = new Set(Object.keys(docData?.properties ?? {}));
  return collectionNames
    .filter(hasPersonalFields)
    .find((name) => Object.keys(registry[name].schema.properties).every((field) => present.has(field)));
}

interface Assumed {
  readonly id: string;
  readonly docData?: { readonly id: string };
}

const withData = <T extends Assumed>(noted: T, docData: Assumed['docData']): T => ({ ...noted, docData });

/** What RxDB takes to be at the hub is sealed as the document itself is. */
function sealerOfAssumed(sealer: DocumentSealer): DocumentSealer {
  return {
    seal: async <T extends Assumed>(noted: T) =>
      noted.docData ? withData(noted, await sealer.seal(noted.docData)) : noted,
    openKnown: <T extends Assumed>(noted: T) => {
      const docData = noted.docData && sealer.openKnown(noted.docData);
      if (!noted.docData) return noted;
      return docData ? withData(noted, docData) : null;
    },
    open: async <T extends Assumed>(noted: T) =>
      noted.docData ? withData(noted, await sealer.open(noted.docData)) : noted,
  };
}

function sealingOf({ key, unreadable }: Seal, collection: CollectionName): Sealing {
  const isLost = (document: { readonly id: string }): boolean => {
    const faults = new Set(unreadable.of(collection, document.id).map(({ path }) => path));
    if (faults.size === 0) return false;
    const given = new Set(personalPlaces(collection, document).map(({ path }) => path));
    return [...faults].some((path) => !given.has(path));
  };
  return {
    sealer: createDocumentSealer(key, collection, unreadable),
    assertNothingLost: (rows, context) => {
      if (context !== appWrite) return;
      // Whoever enters the field anew, or removes the document, loses nothing by mistake.
      const lost = rows.find(({ document }) => !factsOfState(document).deleted && isLost(document));
      const [fault] = lost ? unreadable.of(collection, lost.document.id) : [];
      if (fault) throw fault.error;
    },
    noteWritten: (ids) => ids.forEach((id) => unreadable.note(collection, id, [])),
  };
}

function sealingOfBookkeeping({ key, unreadable }: Seal, collection: CollectionName): Sealing {
  return {
    sealer: sealerOfAssumed(createDocumentSealer(key, collection, unreadable)),
    assertNothingLost: () => undefined,
    noteWritten: () => undefined,
  };
}

/** How an instance is sealed; null where it holds nothing personal. */
function sealingFor(seal: Seal, { collectionName, schema }: Params): Sealing | null {
  if (isCollectionName(collectionName))
    return hasPersonalFields(collectionName) ? sealingOf(seal, collectionName) : null;
  const noted = isBookkeeping(collectionName) ? collectionInBookkeeping(schema) : undefined;
  return noted === undefined ? null : sealingOfBookkeeping(seal, noted);
}

/**
 * Personal fields are sealed before a document reaches the mirror and IndexedDB, and opened on the way back: both
 * copies hold the same bytes, and comparing and rebuilding them needs no key. Other collections pass untouched.
 */
export const sealedStorage = (storage: LocalStorage, seal: Seal): LocalStorage =>
  Object.assign({}, storage, {
    createStorageInstance: async <T>(params: Parameters<typeof storage.createStorageInstance<T>>[0]) => {
      const instance = await storage.createStorageInstance<T>(params);
      const sealing = sealingFor(seal, params as unknown as Params);
      // Every document of the registry, and all of the bookkeeping, has an `id`.
      if (sealing) sealInstance(instance as unknown as Stored, sealing);
      return instance;
    },
  });
