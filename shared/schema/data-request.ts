import { Type, type Static } from 'typebox';
import { codeField, dateField, longText, nullable, shortText } from './fields.ts';
import { ErasedSchema } from './privacy.ts';
import { cycleSubject } from './proceeding.ts';

/**
 * 个人信息请求 of one person to one office, which answers it: who asked for what, by which paper, by when it is to be
 * answered, and what was done. It belongs to no year and to no archive.
 */
export const DataRequestDetailSchema = Type.Object(
  {
    kind: Type.Literal('data-request'),
    /** What he may ask for of his own data (个人信息保护法 arts. 45 to 47). */
    asks: Type.Union([
      Type.Literal('read'),
      Type.Literal('copy'),
      Type.Literal('correct'),
      Type.Literal('delete'),
    ]),
    /** His record; null for somebody of whom the office has none. */
    personId: nullable(codeField),
    name: shortText,
    contact: shortText,
    channel: Type.Union([
      Type.Literal('visit'),
      Type.Literal('letter'),
      Type.Literal('phone'),
      Type.Literal('online'),
    ]),
    /** What he came with: the name or number of his letter, his authority to act for another. */
    paper: shortText,
    content: longText,
    receivedOn: dateField,
    dueOn: dateField,
    result: Type.Union([Type.Literal('open'), Type.Literal('done'), Type.Literal('refused')]),
    /** What was done, or why it was not (art. 50 asks for the reason). */
    answer: longText,
    closedOn: nullable(dateField),
    /** Who asked, and his words, were deleted. */
    erased: Type.Optional(ErasedSchema),
  },
  { additionalProperties: false },
);
export type DataRequestDetail = Static<typeof DataRequestDetailSchema>;

/** What stands in the place of a cycle and of a candidacy: no year has this name. */
export const requestCycle = 'requests';
export const requestSubject = cycleSubject(requestCycle);
