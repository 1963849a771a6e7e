import { Type, type Static } from 'typebox';
import { frozen, frozenList } from './frozen.ts';
import { ComparisonSchema, ItemSchema, schemeCode, schemePoints, VetoItemSchema } from './scheme-item.ts';
import { SubjectSchema } from './subject.ts';
import { TalentPoolSchema } from './talent-pool.ts';

const basisPoints = Type.Integer({ minimum: 0, maximum: 10_000 });

/** Basis points of the three parties; they sum to exactly 10 000. */
export const WeightsSchema = frozen({ self: basisPoints, township: basisPoints, panel: basisPoints });
export type Weights = Static<typeof WeightsSchema>;

export const PoliciesSchema = frozen({
  missingSelf: Type.Enum(['ineligible', 'zero', 'redistribute']),
  bonusMode: Type.Enum(['in-sheet', 'after-weights']),
  bonusCap: schemePoints,
  rateDenominator: Type.Enum(['members', 'employees']),
  rateCombine: Type.Enum(['both', 'average', 'each']),
  recusal: Type.Enum(['own-township', 'none']),
  trim: Type.Boolean(),
  quorum: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
  startRule: Type.Enum(['next-month', 'same-month']),
  endRule: Type.Enum(['same-month', 'previous-month']),
  /** The least number of months for which somebody who left within the year may be graded (domain §7 row 8). */
  leaverMonths: Type.Optional(Type.Integer({ minimum: 0, maximum: 12 })),
  /** Whether who holds posts in several unions is graded once, in the principal one, or in each (row 9). */
  perPerson: Type.Optional(Type.Enum(['principal', 'each'])),
  /** Codes of categories and items that are compared in turn among equals at the edge of a ratio cap (row 18). */
  tieBreak: Type.Optional(frozenList(schemeCode, { maxItems: 20 })),
});
export type Policies = Static<typeof PoliciesSchema>;

/**
 * `min` in hundredths of a point, null for the floor; `monthly` in fen; `ratioCap` the share of all who take part
 * that may hold the level, in basis points. A person decides about those above it (shared/domain/ratio-cap).
 */
export const LevelSchema = frozen({
  code: schemeCode,
  name: Type.String(),
  min: Type.Union([Type.Integer({ minimum: -10_000_000, maximum: 10_000_000 }), Type.Null()]),
  op: ComparisonSchema,
  monthly: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
  ratioCap: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
});
export type Level = Static<typeof LevelSchema>;

export const ScoredCategorySchema = frozen({
  code: schemeCode,
  name: Type.String(),
  kind: Type.Enum(['base', 'bonus']),
  max: schemePoints,
  items: frozenList(ItemSchema),
});
export type ScoredCategory = Static<typeof ScoredCategorySchema>;

export const VetoCategorySchema = frozen({
  code: schemeCode,
  name: Type.String(),
  kind: Type.Literal('veto'),
  items: frozenList(VetoItemSchema),
});
export type VetoCategory = Static<typeof VetoCategorySchema>;

export const CategorySchema = Type.Union([ScoredCategorySchema, VetoCategorySchema]);
export type Category = Static<typeof CategorySchema>;

/** 评审办法: 大项 → 小项 → 得分点, weights, policies and levels; immutable once published (grading-contract, Scheme). */
export const SchemeSchema = frozen({
  id: schemeCode,
  version: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
  name: Type.String(),
  subject: Type.Optional(SubjectSchema),
  talentPool: Type.Optional(TalentPoolSchema),
  weights: WeightsSchema,
  policies: PoliciesSchema,
  levels: frozenList(LevelSchema, { minItems: 1 }),
  categories: frozenList(CategorySchema, { minItems: 1 }),
});
export type Scheme = Static<typeof SchemeSchema>;

/** How results and sheets name the scheme they follow: `wuan-2021@1`. */
export const schemeKey = (scheme: Pick<Scheme, 'id' | 'version'>): string => `${scheme.id}@${scheme.version}`;
