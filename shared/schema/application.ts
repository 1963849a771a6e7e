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
import { AppliedRoleSchema, AttendanceSchema, SittingSchema } from './qualification.ts';

/**
 * 资格认证 of one person in one year, in up to two documents: the township's 报名 (`applied`, `checked` or `refused` by
 * it), and the city's record of training, examination and decision (`office` is `city`).
 */
export const ApplicationSchema = documentObject({
  ...stampFields,
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  townshipCode: townshipCodeField,
  personId: codeField,
  role: AppliedRoleSchema,
  /** The office that wrote it; absent is the township. */
  office: Type.Optional(Type.Literal('city')),
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
  /** Of the city's record. */
  attendance: Type.Optional(Type.Array(AttendanceSchema, { maxItems: 200 })),
  sittings: Type.Optional(Type.Array(SittingSchema, { maxItems: 20 })),
});
export type Application = Static<typeof ApplicationSchema>;

/** One of each office for a person and year, so that two PCs at once meet in it. */
export const applicationId = ({
  year,
  personId,
  office,
}: Pick<Application, 'year' | 'personId' | 'office'>): string =>
  `${year}|${personId}${office === 'city' ? '|city' : ''}`;
