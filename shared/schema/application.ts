import { Type, type Static } from 'typebox';
import {
  codeField,
  countField,
  dateField,
  documentObject,
  longText,
  nullable,
  stampFields,
  townshipCodeField,
} from './fields.ts';
import { RoleSchema } from './union.ts';

/** 资格认证报名: open to chairs, vice chairs, committee members and volunteers (the article; domain §1 item 8). */
export const ApplicationSchema = documentObject({
  ...stampFields,
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  townshipCode: townshipCodeField,
  personId: codeField,
  role: Type.Union([RoleSchema, Type.Literal('volunteer')]),
  trainingHours: countField,
  examOn: nullable(dateField),
  /** Examination result in hundredths of a point; null before the examination. */
  examPoints: nullable(countField),
  state: Type.Union([
    Type.Literal('applied'),
    Type.Literal('checked'),
    Type.Literal('passed'),
    Type.Literal('failed'),
    Type.Literal('refused'),
  ]),
  opinion: longText,
});
export type Application = Static<typeof ApplicationSchema>;
