import { Type, type Static } from 'typebox';

const nullableInteger = Type.Union([Type.Integer(), Type.Null()]);
const nullableString = Type.Union([Type.String(), Type.Null()]);

/** One row of `results` in the contract's output: points in hundredths, money in fen (grading-contract, Output). */
export const GradedResultSchema = Type.Object(
  {
    candidacyId: Type.String(),
    status: Type.Union([Type.Literal('graded'), Type.Literal('ineligible'), Type.Literal('incomplete')]),
    self: nullableInteger,
    township: nullableInteger,
    panel: Type.Object(
      { sum: Type.Integer(), count: Type.Integer(), recused: Type.Integer() },
      { additionalProperties: false },
    ),
    total: nullableInteger,
    level: nullableString,
    levelBeforeVeto: nullableString,
    vetoes: Type.Array(Type.String()),
    rank: nullableInteger,
    warnings: Type.Array(Type.String()),
    subsidy: Type.Object(
      {
        monthly: Type.Integer(),
        months: Type.Integer(),
        amount: Type.Integer(),
        suppressed: Type.Union([
          Type.Literal('same-person'),
          Type.Literal('same-union'),
          Type.Literal('role'),
          Type.Null(),
        ]),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type GradedResult = Static<typeof GradedResultSchema>;
