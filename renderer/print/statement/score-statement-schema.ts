import { Type, type Static } from 'typebox';
import { SubjectSchema } from '../../../shared/schema/subject.ts';
import { paperOriginSchema } from '../paper/paper-origin-schema.ts';

const text = Type.String({ maxLength: 300 });
const cell = Type.Union([text, Type.Null()]);
const exact = <P extends Type.TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

/** A row of scores as printed; null where that party gave none. */
const scoreRow = exact({ name: text, full: text, self: cell, township: cell, panel: cell });

/** 评分说明单: everything in words and digits as the page shows it, so that the form computes nothing itself. */
export const scoreStatementSchema = exact({
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  cityName: text,
  /** What is graded, in the scheme's words; absent for chairs. */
  subject: Type.Optional(SubjectSchema),
  name: text,
  role: text,
  townshipName: text,
  unionName: text,
  enterpriseName: text,
  schemeName: text,
  categories: Type.Array(scoreRow, { maxItems: 40 }),
  sum: scoreRow,
  steps: Type.Array(text, { maxItems: 40 }),
  outcome: exact({ total: cell, level: cell, rank: cell, subsidy: text }),
  remarks: Type.Array(text, { maxItems: 20 }),
  computedAt: text,
  origin: paperOriginSchema,
});
export type ScoreStatementData = Static<typeof scoreStatementSchema>;
