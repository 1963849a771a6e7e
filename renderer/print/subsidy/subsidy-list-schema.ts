import { Type, type Static } from 'typebox';
import { paperOriginSchema } from '../paper/paper-origin-schema.ts';

const text = Type.String({ maxLength: 300 });
const exact = <P extends Type.TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

/** 补贴发放花名册: everything in words and digits as it is printed. `bank` and `number` are on finance's copy alone. */
export const subsidyListSchema = exact({
  title: text,
  unit: text,
  head: text,
  rows: Type.Array(
    exact({
      no: text,
      township: text,
      union: text,
      name: text,
      level: text,
      monthly: text,
      months: text,
      amount: text,
      tax: text,
      net: text,
      bank: text,
      number: text,
    }),
    { minItems: 1, maxItems: 500 },
  ),
  /** Rows on a page; each page has its subtotal. */
  perPage: Type.Integer({ minimum: 1, maximum: 100 }),
  subtotals: Type.Array(text, { minItems: 1, maxItems: 500 }),
  withAccounts: Type.Boolean(),
  total: text,
  words: text,
  sign: text,
  origin: paperOriginSchema,
});
export type SubsidyListData = Static<typeof subsidyListSchema>;

/** What the list says, on paper and in a spreadsheet. */
export type SubsidyListContent = Omit<SubsidyListData, 'origin'>;
