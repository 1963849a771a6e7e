import { Type, type Static } from 'typebox';

const text = Type.String({ maxLength: 300 });

/** 评定结果汇总表 of a year, in the order of rank. No ID, phone or bank number of a person. */
export const resultListSchema = Type.Object(
  {
    unit: text,
    year: Type.Integer(),
    scheme: text,
    at: text,
    rows: Type.Array(
      Type.Object(
        {
          rank: text,
          township: text,
          union: text,
          name: text,
          role: text,
          self: text,
          townshipTotal: text,
          panel: text,
          total: text,
          level: text,
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);
export type ResultListData = Static<typeof resultListSchema>;
