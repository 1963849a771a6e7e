import { Type, type Static } from 'typebox';
import {
  codeField,
  cycleIdField,
  documentObject,
  idField,
  instantField,
  nullable,
  stampFields,
  townshipCodeField,
} from './fields.ts';
import { GradedResultSchema } from './graded-result.ts';

/** The revisions of the documents that a result was computed from. */
export const ResultInputsSchema = Type.Array(
  Type.Object(
    { collection: codeField, id: idField, rev: Type.Integer({ minimum: 1 }) },
    { additionalProperties: false },
  ),
);

/** 评定结果 of one candidacy, `id` = the candidacy's id, with the revisions of every document it was computed from. */
export const ResultSchema = documentObject({
  ...stampFields,
  cycleId: cycleIdField,
  townshipCode: townshipCodeField,
  unionId: codeField,
  personId: codeField,
  schemeKey: idField,
  computedAt: instantField,
  inputs: ResultInputsSchema,
  outcome: GradedResultSchema,
  note: nullable(Type.String({ maxLength: 500 })),
});
export type Result = Static<typeof ResultSchema>;
