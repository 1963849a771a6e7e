import { Type, type Static } from 'typebox';
import {
  codeField,
  countField,
  documentObject,
  idField,
  longText,
  shortText,
  stampFields,
  townshipCodeField,
} from './fields.ts';

/**
 * 操作记录, append-only: which action touched which document, and why. It holds ids, never
 * personal values of those whom it concerns.
 */
export const AuditEventSchema = documentObject({
  ...stampFields,
  townshipCode: townshipCodeField,
  action: codeField,
  /** The name of the collection; not called `collection`, which every RxDocument is. */
  documentKind: codeField,
  documentId: idField,
  reason: longText,
  /** Of a look at personal data, an export or a print: whose account did it, which table or paper, and how much. */
  by: Type.Optional(shortText),
  paper: Type.Optional(shortText),
  rows: Type.Optional(countField),
});
export type AuditEvent = Static<typeof AuditEventSchema>;
