import { Type, type Static } from 'typebox';
import { paperOriginSchema } from '../paper/paper-origin-schema.ts';

const text = Type.String({ maxLength: 400 });
const cell = Type.Union([text, Type.Null()]);
const exact = <P extends Type.TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

/** 一分一据: every item with what each party gave, for an appeal. Words and digits as the page shows them. */
export const scoreRecordSchema = exact({
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  cityName: text,
  name: text,
  unionName: text,
  townshipName: text,
  schemeName: text,
  items: Type.Array(
    exact({
      code: text,
      name: text,
      full: text,
      self: cell,
      township: cell,
      panel: cell,
      files: text,
      remark: text,
    }),
    { maxItems: 200 },
  ),
  sum: exact({ self: cell, township: cell, panel: cell }),
  counts: text,
  steps: Type.Array(text, { maxItems: 40 }),
  origin: paperOriginSchema,
});
export type ScoreRecordData = Static<typeof scoreRecordSchema>;
