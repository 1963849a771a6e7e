import { Type, type Static } from 'typebox';
import { GradedResultSchema } from '../schema/graded-result.ts';
import {
  AmendmentsSchema,
  Sha256Schema,
  supplementDecision,
  supplementNumber,
  type SupplementDetail,
} from '../schema/supplement.ts';

const exact = <P extends Type.TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

/** The portable record of one supplement, which lies beside the archive (docs/supplement.md). */
export const SupplementFileSchema = exact({
  format: Type.Literal('gongping-supplement'),
  version: Type.Literal(1),
  cycle: Type.String({ minLength: 1 }),
  number: supplementNumber,
  /** SHA-256 of the archive's file. */
  archive: Sha256Schema,
  /** SHA-256 of the file of the supplement before, null for 补 1. */
  previous: Type.Union([Sha256Schema, Type.Null()]),
  decision: exact(supplementDecision),
  amendments: AmendmentsSchema,
  /** Everybody of whom more than the rank changes, in the order of the archive. */
  outcomes: Type.Array(exact({ before: GradedResultSchema, after: GradedResultSchema })),
});
export type SupplementFile = Static<typeof SupplementFileSchema>;

/** A supplement as its file says it; what is only for the office, payees and certificates, stays out. */
export function supplementFile(
  cycle: string,
  { number, archive, reason, meeting, docNo, decidedOn, byName, amendments, outcomes }: SupplementDetail,
  previous: string | null,
): SupplementFile {
  return {
    format: 'gongping-supplement',
    version: 1,
    cycle,
    number,
    archive,
    previous,
    decision: { reason, meeting, docNo, decidedOn, byName },
    amendments,
    outcomes: outcomes.map(({ before, after }) => ({ before, after })),
  };
}
