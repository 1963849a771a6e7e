import { Type, type Static } from 'typebox';
import { frozen, frozenList } from '../schema/frozen.ts';
import type { CollectionName } from '../schema/registry.ts';

/** States of one document that one answer brings at most. */
export const maxHistory = 200;

export const historyPath = (collection: CollectionName): string => `/v1/sync/${collection}/history`;

/** One state as the hub took it. `at` is the hub's clock; the state's own stamp says what the PC claimed. */
export const HistoryStateSchema = frozen({
  seq: Type.Integer({ minimum: 0 }),
  at: Type.String(),
  /** Names of the account and of the PC that brought it; null where the hub no longer knows them. */
  account: Type.Union([Type.String(), Type.Null()]),
  device: Type.Union([Type.String(), Type.Null()]),
  document: Type.Object({ _deleted: Type.Boolean() }, { additionalProperties: true }),
});
export type HistoryState = Static<typeof HistoryStateSchema>;

/**
 * `GET /v1/sync/:collection/history?id=`: the states of one document that the reader may see, oldest first, the newest
 * `maxHistory` of them. `more` tells that there were earlier ones. Of a document that the reader may not see there
 * are none, as of one that is not there.
 */
export const HistoryAnswerSchema = frozen({
  states: frozenList(HistoryStateSchema),
  more: Type.Boolean(),
});
export type HistoryAnswer = Static<typeof HistoryAnswerSchema>;
