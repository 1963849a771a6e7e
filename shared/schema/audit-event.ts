import type { Static } from 'typebox';
import { codeField, documentObject, idField, longText, stampFields, townshipCodeField } from './fields.ts';

/** 操作记录, append-only: which action touched which document, and why. It holds ids, never personal values. */
export const AuditEventSchema = documentObject({
  ...stampFields,
  townshipCode: townshipCodeField,
  action: codeField,
  /** The name of the collection; not called `collection`, which every RxDocument is. */
  documentKind: codeField,
  documentId: idField,
  reason: longText,
});
export type AuditEvent = Static<typeof AuditEventSchema>;
