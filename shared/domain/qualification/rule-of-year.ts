import { canonicalJson } from '../../lib/canonical-json.ts';
import type { QualificationRule } from '../../schema/qualification.ts';

/**
 * The rule to begin with. Who may ask, and full coverage by the end of 2023, are the article's (domain §1 item 8);
 * everything else is assumed and says so.
 */
export const assumedRule = (year: number): QualificationRule => ({
  id: String(year).padStart(4, '0'),
  roles: ['chair', 'viceChair', 'member', 'volunteer'],
  minAge: null,
  maxAge: null,
  minMonths: 0,
  needsInitial: true,
  minHours: 24,
  passPoints: 6000,
  sittings: 2,
  validMonths: 36,
  renewHours: 24,
  dueMonths: 3,
  targetPercent: 100,
  targetOn: '2023-12-31',
});

/** The year's own rule, else the newest of an earlier year, else the assumed one. */
export function ruleOfYear(rules: readonly QualificationRule[], year: number): QualificationRule {
  const assumed = assumedRule(year);
  const standing = rules.filter(({ id }) => id <= assumed.id).toSorted((a, b) => (a.id < b.id ? 1 : -1))[0];
  return standing ? { ...standing, id: assumed.id } : assumed;
}

export type RuleField = Exclude<keyof QualificationRule, 'id'>;

const ofTheArticle: ReadonlySet<RuleField> = new Set(['roles', 'targetPercent', 'targetOn']);

/** Where a part of the rule comes from: the article, an assumption, or the city, which changed it. */
export function ruleSource(rule: QualificationRule, field: RuleField): 'article' | 'assumed' | 'local' {
  const assumed = assumedRule(Number(rule.id));
  if (canonicalJson(rule[field]) !== canonicalJson(assumed[field])) return 'local';
  return ofTheArticle.has(field) ? 'article' : 'assumed';
}
