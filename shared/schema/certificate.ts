import { Type, type Static } from 'typebox';
import {
  codeField,
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

/** Everything the paper shows, frozen at issue: a reprint gives the same content whatever changed since. */
export const CertificateContentSchema = Type.Object(
  {
    number: codeField,
    name: shortText,
    enterpriseName: shortText,
    unionName: shortText,
    role: shortText,
    levelName: shortText,
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    /** What was graded, in the scheme's words; absent on a chair's certificate. */
    subject: Type.Optional(SubjectSchema),
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
