import { Type, type Static } from 'typebox';
import {
  codeField,
  dateField,
  documentObject,
  idField,
  instantField,
  nullable,
  shortText,
  stampFields,
  townshipCodeField,
} from './fields.ts';
import { ErasedSchema } from './privacy.ts';

const facts = {
  name: Type.String({ minLength: 2, maxLength: 30 }),
  gender: nullable(Type.Union([Type.Literal('male'), Type.Literal('female')])),
  birthOn: nullable(dateField),
  phone: Type.String({ maxLength: 20 }),
  education: shortText,
  politicalStatus: shortText,
};

/** What is known of somebody, apart from where he belongs. */
export const PersonFactsSchema = Type.Object(facts, { additionalProperties: false });
export type PersonFacts = Static<typeof PersonFactsSchema>;

/**
 * That this record and another are of one person (domain §7 row 29), and all that is needed to take it back. The
 * record stays, so that what another PC still writes to it is not lost.
 */
export const PersonMergeSchema = Type.Object(
  {
    into: codeField,
    at: instantField,
    byName: shortText,
    reason: Type.String({ minLength: 1, maxLength: 500 }),
    /** This record, and the other one before and after, as of the merging. */
    given: PersonFactsSchema,
    before: PersonFactsSchema,
    after: PersonFactsSchema,
    /** What named this record and names the other one since; `place` is an appointment's id among officers. */
    moved: Type.Array(
      Type.Object(
        {
          collection: Type.Union([
            Type.Literal('unions'),
            Type.Literal('candidacies'),
            Type.Literal('applications'),
          ]),
          id: idField,
          place: Type.String({ maxLength: 100 }),
        },
        { additionalProperties: false },
      ),
      { maxItems: 1000 },
    ),
  },
  { additionalProperties: false },
);
export type PersonMerge = Static<typeof PersonMergeSchema>;

/** 人员. Only what grading needs; ID and bank numbers are collected at the subsidy stage (domain §6, §10). */
export const PersonSchema = documentObject({
  ...stampFields,
  townshipCode: townshipCodeField,
  ...facts,
  merged: Type.Optional(PersonMergeSchema),
  /** His name alone is left, for the years in which he was graded. */
  erased: Type.Optional(ErasedSchema),
});
export type Person = Static<typeof PersonSchema>;
