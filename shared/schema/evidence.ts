import { Type, type Static } from 'typebox';
import {
  codeField,
  countField,
  cycleIdField,
  documentObject,
  idField,
  shortText,
  stampFields,
  townshipCodeField,
} from './fields.ts';

/** Stands for an item's code on a file that belongs to the sheet as a whole. */
export const wholeSheet = '*';

/** 佐证: the facts of one file; its bytes live outside the database, named by their SHA-256. */
export const EvidenceSchema = documentObject({
  ...stampFields,
  cycleId: cycleIdField,
  townshipCode: townshipCodeField,
  candidacyId: idField,
  itemCode: codeField,
  fileName: shortText,
  mediaType: shortText,
  bytes: countField,
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$', maxLength: 64 }),
});
export type Evidence = Static<typeof EvidenceSchema>;
