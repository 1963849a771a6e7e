import { Type, type Static } from 'typebox';
import { idField, pointsField, shortText } from './fields.ts';

/**
 * What one person keyed from a panel member's signed paper. Two people key each paper, each a case of his own,
 * and neither sees the other's before both are complete; only then does it become the member's sheet.
 * Points are by item, or by category where the panel scores by categories.
 */
export const PaperEntryDetailSchema = Type.Object(
  {
    kind: Type.Literal('paper-entry'),
    sheetId: idField,
    pass: Type.Union([Type.Literal(1), Type.Literal(2)]),
    /** The name of who keys it; the case's stamp holds his account. */
    by: shortText,
    points: Type.Record(Type.String({ maxLength: 100 }), pointsField),
  },
  { additionalProperties: false },
);
export type PaperEntryDetail = Static<typeof PaperEntryDetailSchema>;

export const paperEntryId = (sheetId: string, pass: PaperEntryDetail['pass']): string =>
  `${sheetId}|paper${pass}`;
