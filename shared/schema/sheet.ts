import { Type, type Static } from 'typebox';
import { SubmissionSignatureSchema } from './submission-signature.ts';
import {
  codeField,
  countField,
  cycleIdField,
  documentObject,
  idField,
  instantField,
  longText,
  nullable,
  pointsField,
  shortText,
  stampFields,
  townshipCodeField,
} from './fields.ts';

export const PartySchema = Type.Union([
  Type.Literal('self'),
  Type.Literal('township'),
  Type.Literal('panel'),
]);
export type Party = Static<typeof PartySchema>;

/**
 * What a rater gave for one item: the points (null while only a note stands) and, so that the form shows again
 * what was ticked, the tier's place, the ticked 得分点 or the number of pieces or findings.
 */
export const ScoreEntrySchema = Type.Object(
  {
    points: nullable(pointsField),
    tier: nullable(Type.Integer({ minimum: 0, maximum: 99 })),
    parts: Type.Array(codeField, { maxItems: 50 }),
    pieces: nullable(countField),
    note: longText,
    at: instantField,
    by: shortText,
  },
  { additionalProperties: false },
);
export type ScoreEntry = Static<typeof ScoreEntrySchema>;

/** A rates item's computed value set aside, with the reason (grading-contract, From sheets to a total, 1). */
export const ScoreOverrideSchema = Type.Object(
  { points: pointsField, reason: Type.String({ minLength: 1, maxLength: 500 }) },
  { additionalProperties: false },
);
export type ScoreOverride = Static<typeof ScoreOverrideSchema>;

export const SubmissionSchema = Type.Object(
  {
    version: Type.Integer({ minimum: 1, maximum: 10_000 }),
    at: instantField,
    by: shortText,
    /** Absent where it was handed in in a browser, or on a PC without a key store. */
    signature: Type.Optional(SubmissionSignatureSchema),
  },
  { additionalProperties: false },
);
export type Submission = Static<typeof SubmissionSchema>;

/**
 * 评分表 of one party, `id` = `<candidacy>|<party>[:<member>]`. Its state is folded from `submissions` and the
 * return cases that answer them (domain/sheet-state), so a late return cannot hit a later version.
 */
export const SheetSchema = documentObject({
  ...stampFields,
  cycleId: cycleIdField,
  townshipCode: townshipCodeField,
  candidacyId: idField,
  party: PartySchema,
  /** The panel member's id on a panel sheet, empty otherwise. */
  raterId: Type.String({ maxLength: 40 }),
  schemeKey: idField,
  draft: Type.Boolean(),
  submissions: Type.Array(SubmissionSchema, { maxItems: 1000 }),
  recused: Type.Boolean(),
  recuseReason: nullable(longText),
  /** Why an office keyed the sheet for the rater, from the signed paper; null when the rater entered it. */
  proxyReason: nullable(longText),
  scores: Type.Record(Type.String({ maxLength: 40 }), ScoreEntrySchema),
  overrides: Type.Record(Type.String({ maxLength: 40 }), ScoreOverrideSchema),
  opinion: longText,
  /** The items that 资格登记 has been asked for: cleared or taken back, they are not filled in by themselves again. */
  prefilled: Type.Optional(Type.Array(codeField, { maxItems: 100 })),
});
export type Sheet = Static<typeof SheetSchema>;

export const sheetId = (candidacy: string, party: Party, raterId = ''): string =>
  raterId ? `${candidacy}|${party}:${raterId}` : `${candidacy}|${party}`;

/** The panel member whose sheet the id names, or null for a self or township sheet. */
export function panelRaterOf(id: string): string | null {
  const mark = '|panel:';
  const place = id.lastIndexOf(mark);
  return place < 0 ? null : id.slice(place + mark.length);
}
