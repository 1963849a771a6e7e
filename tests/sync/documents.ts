import { collectionOf } from '../../renderer/data/collection-of.ts';
import { createDocument, updateDocument } from '../../renderer/data/write-document.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { ScoreEntry, Sheet } from '../../shared/schema/sheet.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import type { Client } from './open-client.ts';

export const entry = (points: number, note = ''): ScoreEntry => ({
  points,
  tier: null,
  parts: [],
  pieces: null,
  note,
  at: '2026-11-03T08:00:00.000Z',
  by: '张三',
});

export async function read<N extends CollectionName>(
  { store }: Client,
  name: N,
  id: string,
): Promise<DocumentOf<N> | null> {
  const found = await collectionOf(store.database, name).findOne(id).exec();
  return found ? found.toMutableJSON() : null;
}

/** All living documents of a collection by id, without RxDB's notes. */
export async function readAll<N extends CollectionName>(
  { store }: Client,
  name: N,
): Promise<ReadonlyMap<string, DocumentOf<N>>> {
  const found = await collectionOf(store.database, name).find().exec();
  const documents = found.map((document) => document.toMutableJSON());
  return new Map(documents.map((document) => [document.id, document]));
}

export const create = <N extends CollectionName>({ store }: Client, name: N, document: DocumentOf<N>) =>
  createDocument(store, name, document);

export const edit = <N extends CollectionName>(
  { store }: Client,
  name: N,
  id: string,
  change: (stored: DocumentOf<N>) => Partial<DocumentOf<N>>,
) => updateDocument(store, name, id, (stored) => ({ ...stored, ...change(stored) }));

export const score = (client: Client, id: string, item: string, value: ScoreEntry) =>
  edit(client, 'sheets', id, ({ scores }) => ({ scores: { ...scores, [item]: value } }));

/** The client with another account's name, as after a change of users on one PC. */
export const as = (client: Client, actor: Partial<Actor>): Client => ({
  ...client,
  store: { ...client.store, actor: { ...client.store.actor, ...actor } },
});

export const newSheet = (township: string, name: string): Sheet => hubDocuments.sheets({ township, name });
