import { Type, type Static } from 'typebox';
import {
  codeField,
  countField,
  cycleIdField,
  dateField,
  documentObject,
  idField,
  instantField,
  longText,
  nullable,
  shortText,
  stampFields,
  townshipCodeField,
} from './fields.ts';
import { SubjectSchema } from './subject.ts';

/** What 资格认证 was passed with: hours of training and, in hundredths of a point, the examination. */
const QualificationSchema = Type.Object(
  {
    trainingHours: countField,
    examPoints: nullable(countField),
    /** The last day it is valid; absent on one that is for ever. */
    validTo: Type.Optional(dateField),
  },
  { additionalProperties: false },
);

/** Everything the paper shows, frozen at issue: a reprint gives the same content whatever changed since. */
export const CertificateContentSchema = Type.Object(
  {
    number: codeField,
    name: shortText,
    enterpriseName: shortText,
    unionName: shortText,
    role: shortText,
    /** On a 资格证书 what its holder is qualified as, 工会工作者资格. */
    levelName: shortText,
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    /** What was graded, in the scheme's words; absent on a chair's certificate. */
    subject: Type.Optional(SubjectSchema),
    /** Present on a 资格证书 and on no other. */
    qualification: Type.Optional(QualificationSchema),
    cityName: shortText,
    issuer: shortText,
    issuedOn: dateField,
  },
  { additionalProperties: false },
);
export type CertificateContent = Static<typeof CertificateContentSchema>;

/** 证书. A number is never reused: a spoiled or recalled one stays in the register as `void`. */
export const CertificateSchema = documentObject({
  ...stampFields,
  kind: Type.Union([Type.Literal('level'), Type.Literal('qualification')]),
  cycleId: cycleIdField,
  townshipCode: townshipCodeField,
  candidacyId: idField,
  personId: codeField,
  levelCode: codeField,
  content: CertificateContentSchema,
  status: Type.Union([Type.Literal('valid'), Type.Literal('void')]),
  voidReason: nullable(longText),
  /** The text of the code on the paper (shared/proof); absent on one that was issued where no key is kept. */
  statement: Type.Optional(Type.String({ minLength: 1, maxLength: 2000 })),
  prints: Type.Array(
    Type.Object(
      { at: instantField, by: shortText, sha256: Type.String({ maxLength: 64 }) },
      { additionalProperties: false },
    ),
    { maxItems: 1000 },
  ),
});
export type Certificate = Static<typeof CertificateSchema>;
