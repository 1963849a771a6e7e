import { Type, type Static } from 'typebox';
import { instantField, shortText } from './fields.ts';
import { frozen } from './frozen.ts';

const years = Type.Integer({ minimum: 1, maximum: 50 });

/**
 * How long the offices of a city keep personal data, in whole years, and what it asks before it pays to an account
 * (个人信息保护法 arts. 19, 29, 47). No law names these periods for such files: all of them are the city's to say.
 */
export const PrivacyRulesSchema = frozen({
  /** Telephone, birth, education and party of who holds no post any more, from the end of his last one. */
  contactYears: years,
  /** Account numbers, from the end of the graded year. */
  accountYears: years,
  /** Name and contact of who objected, from the day on which the objection was settled. */
  objectionYears: years,
  /** Who asked for his data, from the day on which he was answered; absent is the assumed period. */
  requestYears: Type.Optional(years),
  /** Days within which a request is answered, the day it came in not counted; absent is the assumed period. */
  requestDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 365 })),
  /** The version of the 告知书 that payees are given now. */
  noticeVersion: Type.String({ minLength: 1, maxLength: 40 }),
  /** Whether an account without consent stays out of a batch, or is only named there. */
  consentBlocks: Type.Boolean(),
});
/** The rules with the assumed one wherever the city has said nothing. */
export type PrivacyRules = Required<Static<typeof PrivacyRulesSchema>>;

/** That personal fields of a document were deleted after their time, and by whom. What was deleted is nowhere. */
export const ErasedSchema = Type.Object(
  {
    at: instantField,
    byName: shortText,
    reason: Type.String({ minLength: 1, maxLength: 500 }),
  },
  { additionalProperties: false },
);
export type Erased = Static<typeof ErasedSchema>;
