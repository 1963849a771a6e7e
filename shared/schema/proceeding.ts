import { Type, type Static } from 'typebox';
import { codeField, dateField, idField, longText, nullable, shortText } from './fields.ts';
import { ErasedSchema } from './privacy.ts';
import { GradedResultSchema } from './graded-result.ts';
import { ResultInputsSchema } from './result.ts';

const exact = <P extends Type.TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

const sentence = Type.String({ minLength: 1, maxLength: 2000 });
const title = Type.String({ minLength: 1, maxLength: 100 });

/** One line of a list that is published: name, union and post tell a person apart, nothing else stands there (domain §9). */
export const ListedSchema = exact({
  candidacyId: idField,
  township: shortText,
  name: shortText,
  union: shortText,
  role: shortText,
  level: shortText,
});
export type Listed = Static<typeof ListedSchema>;

const listedRows = Type.Array(ListedSchema, { minLength: 1, maxItems: 10_000 });

/** 公示: the list as it hung out, in its printed order. Only `withdrawn`, the reason it was taken down for, is set later. */
export const NoticeDetailSchema = exact({
  kind: Type.Literal('notice'),
  title,
  docNo: shortText,
  postedOn: dateField,
  /** The last day; the day of posting is not counted (民法典 art. 201, 203). */
  endsOn: dateField,
  /** Working days from the day after posting to `endsOn`, by the calendar of that time. */
  workingDays: Type.Integer({ minimum: 0, maximum: 366 }),
  /** Why `endsOn` is another day than the calendar gives; null when it is that day. */
  endReason: nullable(sentence),
  contact: shortText,
  places: shortText,
  rows: listedRows,
  withdrawn: nullable(sentence),
});
export type NoticeDetail = Static<typeof NoticeDetailSchema>;

/** 异议. An objector who gave no name leaves `name` and `contact` empty; only the city's offices read it. */
export const ObjectionDetailSchema = exact({
  kind: Type.Literal('objection'),
  noticeId: idField,
  /** The candidacy it is about, null when it is about the whole list. */
  about: nullable(idField),
  receivedOn: dateField,
  channel: Type.Union([
    Type.Literal('visit'),
    Type.Literal('letter'),
    Type.Literal('phone'),
    Type.Literal('online'),
  ]),
  signed: Type.Boolean(),
  name: shortText,
  contact: shortText,
  content: sentence,
  /** The day by which the office answers. */
  dueOn: dateField,
  investigation: longText,
  answer: longText,
  result: Type.Union([
    Type.Literal('open'),
    Type.Literal('kept'),
    Type.Literal('changed'),
    Type.Literal('withdrawn'),
  ]),
  closedOn: nullable(dateField),
  /** Name and contact were deleted. */
  erased: Type.Optional(ErasedSchema),
});
export type ObjectionDetail = Static<typeof ObjectionDetailSchema>;

/** 审定 by the chairmen's meeting after a notice. Only `withdrawn`, why it is to be decided anew, is set later. */
export const DecisionDetailSchema = exact({
  kind: Type.Literal('decision'),
  noticeId: idField,
  decidedOn: dateField,
  meeting: title,
  docNo: shortText,
  opinion: longText,
  withdrawn: Type.Optional(sentence),
});
export type DecisionDetail = Static<typeof DecisionDetailSchema>;

/** 通报 of what was decided; an event, never changed. A later change is a correction with a circular of its own. */
export const CircularDetailSchema = exact({
  kind: Type.Literal('circular'),
  decisionId: idField,
  title,
  docNo: title,
  issuedOn: dateField,
  rows: listedRows,
});
export type CircularDetail = Static<typeof CircularDetailSchema>;

/** 更正, 撤销 or 恢复 of one announced result: a new revision beside the old one, never an edit (domain §7 rows 23, 24, 26). */
export const CorrectionDetailSchema = exact({
  kind: Type.Literal('correction'),
  /** `rank`: only the place among the others moved. */
  cause: Type.Union([
    Type.Literal('correction'),
    Type.Literal('revocation'),
    Type.Literal('restoration'),
    Type.Literal('rank'),
  ]),
  /** 1 for the first correction of the candidacy. */
  revision: Type.Integer({ minimum: 1, maximum: 10_000 }),
  reason: sentence,
  meeting: title,
  docNo: title,
  decidedOn: dateField,
  before: GradedResultSchema,
  after: GradedResultSchema,
  /** What `after` was computed from, as a result names it. */
  inputs: ResultInputsSchema,
  /** The certificate that is called back, and the day by which it is to be handed in. */
  recall: nullable(exact({ certificateId: idField, number: codeField, returnBy: dateField })),
  /** The number of the supplement that it belongs to; absent on one from before the archiving. */
  supplement: Type.Optional(Type.Integer({ minimum: 1, maximum: 999 })),
});
export type CorrectionDetail = Static<typeof CorrectionDetailSchema>;

/** Days on which the office's calendar of one year departs from weekdays; in place of the built-in ones of that year. */
export const CalendarDetailSchema = exact({
  kind: Type.Literal('calendar'),
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  source: sentence,
  rest: Type.Array(dateField, { maxItems: 366 }),
  work: Type.Array(dateField, { maxItems: 366 }),
});
export type CalendarDetail = Static<typeof CalendarDetailSchema>;

/** What stands in the place of a candidacy where the cycle as a whole is meant; no appointment has an empty id. */
export const cycleSubject = (cycleId: string): string => `${cycleId}|`;

export const correctionId = (candidacyId: string, revision: number): string =>
  `${candidacyId}|correction${revision}`;
