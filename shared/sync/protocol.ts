import { Type, type Static } from 'typebox';
import { frozen, frozenList } from '../schema/frozen.ts';
import type { CollectionName, DocumentOf } from '../schema/registry.ts';

/** Every request names the protocol it speaks in this header. */
export const PROTOCOL_HEADER = 'gongping-protocol';
export const PROTOCOL_VERSION = 1;

/** A push of more rows, or of a longer body, is answered 413: the client halves it. */
export const maxPushRows = 500;
export const maxPushBytes = 5 * 1024 * 1024;
/** A pull never brings more documents at once, whatever its `limit` says. */
export const maxPullRows = 500;

export const pullPath = (collection: CollectionName): string => `/v1/sync/${collection}/pull`;
export const pushPath = (collection: CollectionName): string => `/v1/sync/${collection}/push`;
export const streamPath = '/v1/sync/stream';
export const headsPath = '/v1/sync/heads';

/** A document on the wire: its own fields, and whether it is a tombstone. */
export type WireDocument<N extends CollectionName = CollectionName> = DocumentOf<N> & {
  readonly _deleted: boolean;
};

/** Its other fields are the schema's of its collection, and nobody's here. */
const WireDocumentSchema = Type.Object({ _deleted: Type.Boolean() });
const SeqSchema = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

export const EpochSchema = Type.String({ minLength: 1, maxLength: 60 });

/** Where a pull goes on: the hub's number of the newest change this client has. */
export const CheckpointSchema = frozen({ seq: SeqSchema });
export type Checkpoint = Static<typeof CheckpointSchema>;

/**
 * `GET /v1/sync/:collection/pull?after=<seq>&limit=`. A tombstone stands for a document that was removed or that
 * has left the reader's scope. `more` tells to ask again at once. The checkpoint never passes what the reader saw.
 * With `&count=true` a page that is not the last one tells in `total` how many there are after `after`, its own
 * among them; a hub of an earlier version leaves it out.
 *
 * `epoch` names the stretch of the hub's numbering that `seq` counts in. A hub that was restored from a backup has
 * begun another one, and the numbers that a client knows stand for other changes: it pulls from 0 again, and names
 * with `&epoch=` the epoch it knows the city from. Then `shared` holds the states in which the documents of the page
 * stood when the two epochs parted, apart from those that the hub did not have yet.
 */
export const PullAnswerSchema = frozen({
  documents: frozenList(WireDocumentSchema),
  checkpoint: CheckpointSchema,
  more: Type.Boolean(),
  total: Type.Optional(SeqSchema),
  epoch: Type.Optional(Type.String()),
  shared: Type.Optional(frozenList(WireDocumentSchema)),
});
export type PullAnswer = Static<typeof PullAnswerSchema>;

/**
 * `POST /v1/sync/:collection/push`. Rows are looked at one by one, so that a bad one holds up no other. `epoch` names
 * the epoch the assumed states were pulled in; a hub in another one answers HUB_RESTORED and looks at no row.
 */
export const PushRequestSchema = frozen({
  rows: frozenList(Type.Unknown()),
  epoch: Type.Optional(EpochSchema),
});

/** What a row of a push holds; `assumedMasterState` is null for a document the client believes to be new. */
export interface PushRow<N extends CollectionName = CollectionName> {
  readonly newDocumentState: WireDocument<N>;
  readonly assumedMasterState: WireDocument<N> | null;
}

/**
 * What became of one row. `stored` and `duplicate`: the hub has this very state. `conflict`: the hub has moved on,
 * to `master`; `known` where that came after the very write of the row, which tells those that assume nothing that they
 * bring an old state and no edit. `refused`: it can never be stored as it is; the client keeps it and shows why. A refusal carries no
 * document, least of all a tombstone, which would erase the user's work. Its `path` is the field to mend, as in
 * `Problem`; it is left out for the document as a whole, and by a hub of an earlier version.
 */
export const RowAnswerSchema = Type.Union([
  frozen({ kind: Type.Literal('stored'), seq: SeqSchema }),
  frozen({ kind: Type.Literal('duplicate'), seq: SeqSchema }),
  frozen({
    kind: Type.Literal('conflict'),
    master: WireDocumentSchema,
    known: Type.Optional(Type.Literal(true)),
  }),
  frozen({
    kind: Type.Literal('refused'),
    code: Type.String(),
    params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
    path: Type.Optional(Type.String()),
  }),
]);
export type RowAnswer = Static<typeof RowAnswerSchema>;

/** The answers stand in the order of the rows. */
export const PushAnswerSchema = frozen({ answers: frozenList(RowAnswerSchema) });
export type PushAnswer = Static<typeof PushAnswerSchema>;

/**
 * `POST /v1/sync/heads`: how far a client has pulled each collection, in one question. The answer names those in
 * which a pull would bring something, or would find another epoch, and the epoch that the hub is in now. A hub of an
 * earlier version names no epoch, or does not know the question.
 */
export const HeadsSchema = frozen({
  heads: frozenList(frozen({ collection: Type.String(), seq: SeqSchema, epoch: Type.Optional(EpochSchema) })),
});
export type Heads = Static<typeof HeadsSchema>;

export const NewsSchema = frozen({
  collections: frozenList(Type.String()),
  epoch: Type.Optional(EpochSchema),
});
export type News = Static<typeof NewsSchema>;

/** The data of the stream's `changed` event: the collections in which this reader has something to pull. */
export const StreamEventSchema = frozen({ collections: frozenList(Type.String()) });
export type StreamEvent = Static<typeof StreamEventSchema>;

/** The body of every answer that is not 2xx. `code` selects a text in `error-texts.ts`; `message` is that text. */
export const ErrorAnswerSchema = frozen({
  code: Type.String(),
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  message: Type.String(),
});
export type ErrorAnswer = Static<typeof ErrorAnswerSchema>;
