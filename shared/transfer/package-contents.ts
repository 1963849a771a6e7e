import { Type, type Static } from 'typebox';
import { collectionNames, type CollectionName } from '../schema/registry.ts';
import { frozen, frozenList } from '../schema/frozen.ts';
import { RowAnswerSchema } from '../sync/protocol.ts';
import { CarriedFileSchema, FilesLeftSchema } from './carried-files.ts';

const collection = Type.Unsafe<CollectionName>(Type.Enum([...collectionNames]));
const seq = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** Per collection, a number of the hub's order of changes; a collection that is missing stands at 0. */
export const SeqsSchema = Type.Record(Type.String({ maxLength: 40 }), seq);
export type Seqs = Readonly<Partial<Record<CollectionName, number>>>;

const WriteMarkSchema = frozen({
  rev: Type.Integer(),
  updatedAt: Type.String(),
  updatedBy: Type.String(),
  deviceId: Type.String(),
});

/** One row of a push, looked at by the hub like any other. */
export const CarriedRowSchema = frozen({ collection, row: Type.Unknown() });
export type CarriedRow = Static<typeof CarriedRowSchema>;

/** What the hub said to one row, found again by the write that the row brought. */
export const CarriedAnswerSchema = frozen({
  collection,
  id: Type.String(),
  mark: WriteMarkSchema,
  answer: RowAnswerSchema,
});
export type CarriedAnswer = Static<typeof CarriedAnswerSchema>;

/** One document as a pull would bring it, with its place in the hub's order of changes. */
export const CarriedChangeSchema = frozen({
  collection,
  seq,
  document: Type.Object({ id: Type.String(), rev: Type.Integer(), _deleted: Type.Boolean() }),
});
export type CarriedChange = Static<typeof CarriedChangeSchema>;

/** Towards the city: what the PC has written, and how far it has read the city's changes. */
export const ToCityContentsSchema = frozen({
  confirms: SeqsSchema,
  rows: frozenList(CarriedRowSchema),
  files: Type.Optional(frozenList(CarriedFileSchema)),
  filesLeft: Type.Optional(FilesLeftSchema),
});
export type ToCityContents = Static<typeof ToCityContentsSchema>;

/** Towards an office: the answers to the newest package that came from it, and every change after `from`. */
export const ToOfficeContentsSchema = frozen({
  /** The serial number of the package that is answered; null when none has come. */
  answers: Type.Union([Type.Integer(), Type.Null()]),
  from: SeqsSchema,
  answered: frozenList(CarriedAnswerSchema),
  changes: frozenList(CarriedChangeSchema),
  /** Files of this office's documents that the hub has, whichever way they came. */
  files: Type.Optional(frozenList(frozen({ id: Type.String(), sha256: Type.String() }))),
});
export type ToOfficeContents = Static<typeof ToOfficeContentsSchema>;

/** How many records of each collection there are; what is listed before an import. */
export type Counts = Readonly<Record<string, number>>;
export const CountsSchema = Type.Record(Type.String({ maxLength: 40 }), seq);

export function countByCollection(list: readonly { readonly collection: CollectionName }[]): Counts {
  const counts: Record<string, number> = {};
  for (const { collection: one } of list) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}
