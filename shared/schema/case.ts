import { Type, type Static } from 'typebox';
import { AnomalyCheckDetailSchema } from './anomaly-check.ts';
import { StepDetailSchema } from './cycle-step.ts';
import { DataRequestDetailSchema } from './data-request.ts';
import {
  CalendarDetailSchema,
  CircularDetailSchema,
  CorrectionDetailSchema,
  DecisionDetailSchema,
  NoticeDetailSchema,
  ObjectionDetailSchema,
} from './proceeding.ts';
import {
  codeField,
  cycleIdField,
  dateField,
  documentObject,
  idField,
  longText,
  nullable,
  shortText,
  stampFields,
  townshipCodeField,
} from './fields.ts';
import { PaperEntryDetailSchema } from './paper-entry.ts';
import { PlacementDetailSchema } from './placement.ts';
import { SamePersonDetailSchema } from './same-person.ts';
import { subsidyDetailSchemas } from './subsidy-case.ts';
import { SupplementDetailSchema } from './supplement.ts';

/** 退回补正: sends one submitted version of a sheet back to its rater. */
export const ReturnDetailSchema = Type.Object(
  {
    kind: Type.Literal('return'),
    sheetId: idField,
    /** The submission this return answers; it has no effect on any other. */
    version: Type.Integer({ minimum: 1, maximum: 10_000 }),
    reason: Type.String({ minLength: 1, maxLength: 500 }),
    items: Type.Array(codeField, { maxItems: 200 }),
  },
  { additionalProperties: false },
);

/** 一票否决. `upheld` forces the lowest level, `pending` makes the candidacy incomplete (grading-contract 6). */
export const VetoDetailSchema = Type.Object(
  {
    kind: Type.Literal('veto'),
    item: codeField,
    factOn: nullable(dateField),
    fact: Type.String({ minLength: 1, maxLength: 2000 }),
    response: longText,
    decision: Type.Union([Type.Literal('pending'), Type.Literal('upheld'), Type.Literal('dismissed')]),
    decidedOn: nullable(dateField),
    meeting: shortText,
  },
  { additionalProperties: false },
);

/**
 * 事项: what happens to a candidacy beside its sheets, each written by the office that decides it. What concerns
 * the cycle as a whole (proceeding.ts) carries the city's code and `cycleSubject` in the candidacy's place.
 */
export const CaseSchema = documentObject({
  ...stampFields,
  cycleId: cycleIdField,
  townshipCode: townshipCodeField,
  candidacyId: idField,
  /** The office that wrote it: the township returns self sheets, the city everything else. */
  office: Type.Union([Type.Literal('township'), Type.Literal('city')]),
  detail: Type.Union([
    ReturnDetailSchema,
    VetoDetailSchema,
    PaperEntryDetailSchema,
    NoticeDetailSchema,
    ObjectionDetailSchema,
    DecisionDetailSchema,
    CircularDetailSchema,
    CorrectionDetailSchema,
    PlacementDetailSchema,
    CalendarDetailSchema,
    StepDetailSchema,
    AnomalyCheckDetailSchema,
    SamePersonDetailSchema,
    SupplementDetailSchema,
    DataRequestDetailSchema,
    ...subsidyDetailSchemas,
  ]),
});
export type Case = Static<typeof CaseSchema>;
export type ReturnDetail = Static<typeof ReturnDetailSchema>;
export type VetoDetail = Static<typeof VetoDetailSchema>;
