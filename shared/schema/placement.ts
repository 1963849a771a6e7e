import { Type, type Static } from 'typebox';
import { dateField, shortText } from './fields.ts';
import { schemeCode } from './scheme-item.ts';

/**
 * 定级: what the city decides about somebody whose level has more holders than its ratio cap leaves room for.
 * `level` is the one he keeps or is placed at, never above the one his total gives.
 */
export const PlacementDetailSchema = Type.Object(
  {
    kind: Type.Literal('placement'),
    level: schemeCode,
    reason: Type.String({ minLength: 1, maxLength: 500 }),
    decidedOn: dateField,
    meeting: shortText,
  },
  { additionalProperties: false },
);
export type PlacementDetail = Static<typeof PlacementDetailSchema>;

/** One decision stands for a candidacy; a later one is its next revision. */
export const placementId = (candidacyId: string): string => `${candidacyId}|placement`;
