import { Type, type Static } from 'typebox';
import {
  codeField,
  cycleIdField,
  documentObject,
  idField,
  shortText,
  stampFields,
  townshipCodeField,
} from './fields.ts';

/** Stands for an item's code on a file that belongs to the sheet as a whole. */
export const wholeSheet = '*';

/** A count of bytes; far above what may be sent, because a camera's original is counted too. */
const bytesField = Type.Integer({ minimum: 0, maximum: 2 ** 40 });
const sha256Field = Type.String({ pattern: '^[0-9a-f]{64}$', maxLength: 64 });

/** 佐证: the facts of one file; its bytes live outside the database, named by their SHA-256. */
export const EvidenceSchema = documentObject({
  ...stampFields,
  cycleId: cycleIdField,
  townshipCode: townshipCodeField,
  candidacyId: idField,
  itemCode: codeField,
  fileName: shortText,
  mediaType: shortText,
  bytes: bytesField,
  sha256: sha256Field,
  /** Of the file that somebody chose, where a picture drawn anew is kept in its place: proves which one it was. */
  originalSha256: Type.Optional(sha256Field),
  originalBytes: Type.Optional(bytesField),
});
export type Evidence = Static<typeof EvidenceSchema>;
