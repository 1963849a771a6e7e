import { Type, type Static } from 'typebox';

/** Where a paper comes from: the version of the 评审办法 it follows, empty without one, and the minute it was printed. */
export const paperOriginSchema = Type.Object(
  { scheme: Type.String({ maxLength: 240 }), at: Type.String({ maxLength: 40 }) },
  { additionalProperties: false },
);
export type PaperOrigin = Static<typeof paperOriginSchema>;
