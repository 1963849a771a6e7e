import { Type, type Static } from 'typebox';
import { paperOriginSchema } from '../paper/paper-origin-schema.ts';

const text = Type.String({ maxLength: 2500 });

/** 公示, 审定意见, 通报 or 更正通报: a title, its paragraphs, a list by level, who issues it and when. No ID, phone or bank number of a person. */
export const officialListSchema = Type.Object(
  {
    title: text,
    docNo: text,
    to: text,
    paragraphs: Type.Array(text),
    groups: Type.Array(
      Type.Object(
        {
          heading: text,
          rows: Type.Array(
            Type.Object(
              { township: text, union: text, name: text, role: text },
              { additionalProperties: false },
            ),
          ),
        },
        { additionalProperties: false },
      ),
    ),
    closing: Type.Array(text),
    issuer: text,
    date: text,
  },
  { additionalProperties: false },
);
export type OfficialListData = Static<typeof officialListSchema>;

/** The same with where it comes from, as it is printed. */
export const officialLetterSchema = Type.Object(
  { letter: officialListSchema, origin: paperOriginSchema },
  { additionalProperties: false },
);
export type OfficialLetter = Static<typeof officialLetterSchema>;
