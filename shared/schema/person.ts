import { Type, type Static } from 'typebox';
import { dateField, documentObject, nullable, shortText, stampFields, townshipCodeField } from './fields.ts';

/** 人员. Only what grading needs; ID and bank numbers are collected at the subsidy stage (domain §6, §10). */
export const PersonSchema = documentObject({
  ...stampFields,
  townshipCode: townshipCodeField,
  name: Type.String({ minLength: 2, maxLength: 30 }),
  gender: nullable(Type.Union([Type.Literal('male'), Type.Literal('female')])),
  birthOn: nullable(dateField),
  phone: Type.String({ maxLength: 20 }),
  education: shortText,
  politicalStatus: shortText,
});
export type Person = Static<typeof PersonSchema>;
