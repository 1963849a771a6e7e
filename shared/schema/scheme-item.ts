import { Type, type Static } from 'typebox';
import { frozen, frozenList } from './frozen.ts';

/** Codes name items in sheets and results; they are compared exactly, never trimmed or folded. */
export const schemeCode = Type.String({ minLength: 1, maxLength: 100 });

/** Integer hundredths of a point. The ceiling of 100 000 points keeps every sum of a cycle a safe integer. */
export const schemePoints = Type.Integer({ minimum: 0, maximum: 10_000_000 });
const positivePoints = Type.Integer({ minimum: 1, maximum: 10_000_000 });

/** Whether the source article, an analogy or the city office stands behind an item; shown on screen and paper. */
export const ItemSourceSchema = Type.Enum(['article', 'assumed', 'local']);
export type ItemSource = Static<typeof ItemSourceSchema>;

export const ComparisonSchema = Type.Enum(['>=', '>']);
export type Comparison = Static<typeof ComparisonSchema>;

/** What every item may say beside its points: 评分标准, 佐证, the remark on its source, the group it is read with. */
const described = {
  code: schemeCode,
  name: Type.String(),
  source: ItemSourceSchema,
  rule: Type.Optional(Type.String()),
  evidence: Type.Optional(Type.String()),
  basis: Type.Optional(Type.String()),
  group: Type.Optional(Type.String()),
};

export const TierSchema = frozen({ points: schemePoints, text: Type.String() });
export type Tier = Static<typeof TierSchema>;

/** 得分点. */
export const PartSchema = frozen({ code: schemeCode, name: Type.String(), points: schemePoints });
export type Part = Static<typeof PartSchema>;

/** `rate` is in basis points: 9000 is 90 %. */
export const RateTierSchema = frozen({
  op: ComparisonSchema,
  rate: Type.Integer({ minimum: 0, maximum: 10_000 }),
  points: schemePoints,
});
export type RateTier = Static<typeof RateTierSchema>;

/** One schema per item kind (grading-contract, Scheme), so that a wrong item is told what its own kind needs. */
export const itemSchemas = {
  bool: frozen({ ...described, kind: Type.Literal('bool'), max: schemePoints }),
  scale: frozen({ ...described, kind: Type.Literal('scale'), max: schemePoints, step: positivePoints }),
  tiers: frozen({
    ...described,
    kind: Type.Literal('tiers'),
    max: schemePoints,
    tiers: frozenList(TierSchema, { minItems: 1 }),
  }),
  count: frozen({ ...described, kind: Type.Literal('count'), max: schemePoints, unit: positivePoints }),
  deduct: frozen({ ...described, kind: Type.Literal('deduct'), max: schemePoints, unit: positivePoints }),
  parts: frozen({
    ...described,
    kind: Type.Literal('parts'),
    max: schemePoints,
    parts: frozenList(PartSchema, { minItems: 1 }),
  }),
  rates: frozen({
    ...described,
    kind: Type.Literal('rates'),
    max: schemePoints,
    tiers: frozenList(RateTierSchema, { minItems: 1 }),
  }),
};

export const ItemSchema = Type.Union([
  itemSchemas.bool,
  itemSchemas.scale,
  itemSchemas.tiers,
  itemSchemas.count,
  itemSchemas.deduct,
  itemSchemas.parts,
  itemSchemas.rates,
]);
export type Item = Static<typeof ItemSchema>;
export type ItemKind = Item['kind'];
export type RatesItem = Static<typeof itemSchemas.rates>;
export type ScoredItem = Exclude<Item, RatesItem>;

/** A 一票否决 item: it gives no points. */
export const VetoItemSchema = frozen(described);
export type VetoItem = Static<typeof VetoItemSchema>;
