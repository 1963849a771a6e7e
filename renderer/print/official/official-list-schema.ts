import { Type, type Static } from 'typebox';
import { paperOriginSchema } from '../paper/paper-origin-schema.ts';

const text = Type.String({ maxLength: 2500 });
const exact = <P extends Type.TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

/** 公示, 审定意见, 通报 or 更正通报: a title, its paragraphs, a list by level, who issues it and when. No ID, phone or bank number of a person. */
export const officialListSchema = exact({
  title: text,
  docNo: text,
  to: text,
  paragraphs: Type.Array(text),
  /** The name of the list where it is enclosed (附件); empty where it stands in the letter itself. */
  enclosure: text,
  groups: Type.Array(
    exact({
      heading: text,
      rows: Type.Array(exact({ township: text, union: text, name: text, role: text })),
    }),
  ),
  closing: Type.Array(text),
  issuer: text,
  date: text,
  /** What the list is of; absent for chairs. */
  subject: Type.Optional(Type.Enum(['chair', 'worker', 'site'])),
});
export type OfficialListData = Static<typeof officialListSchema>;

/**
 * What a letter wears. `red` prints the red head, `preprinted` leaves it to the paper and keeps its place free;
 * `lineAt` is where the red line stands, in millimetres below the edge of the paper.
 */
export const letterDressSchema = exact({
  head: Type.Union([Type.Literal('none'), Type.Literal('red'), Type.Literal('preprinted')]),
  mark: text,
  lineAt: Type.Number({ minimum: 60, maximum: 200 }),
  /** 版记; null leaves it out. */
  imprint: Type.Union([Type.Null(), exact({ copyTo: text, printer: text, printedOn: text })]),
});
export type LetterDress = Static<typeof letterDressSchema>;

/** The same with where it comes from, as it is printed. */
export const officialLetterSchema = exact({
  letter: officialListSchema,
  dress: letterDressSchema,
  origin: paperOriginSchema,
});
export type OfficialLetter = Static<typeof officialLetterSchema>;
