import { formatPoints } from '../../../shared/domain/format-points.ts';
import { parsePoints } from '../../../shared/domain/parse-points.ts';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import type { AppliedRole, QualificationRule } from '../../../shared/schema/qualification.ts';

type NumberField =
  | 'minMonths'
  | 'minAge'
  | 'maxAge'
  | 'minHours'
  | 'passPoints'
  | 'sittings'
  | 'validMonths'
  | 'renewHours'
  | 'dueMonths'
  | 'targetPercent';

/** The rule as it stands in the form: numbers as texts, an empty one is no limit. */
export type RuleValues = Readonly<Record<NumberField, string>> & {
  readonly roles: readonly AppliedRole[];
  readonly needsInitial: boolean;
  readonly targetOn: string;
};

const textOf = (value: number | null): string => (value === null ? '' : String(value));

export const valuesOfRule = (rule: QualificationRule): RuleValues => ({
  roles: rule.roles,
  needsInitial: rule.needsInitial,
  targetOn: rule.targetOn ?? '',
  minMonths: textOf(rule.minMonths),
  minAge: textOf(rule.minAge),
  maxAge: textOf(rule.maxAge),
  minHours: textOf(rule.minHours),
  passPoints: formatPoints(rule.passPoints),
  sittings: textOf(rule.sittings),
  validMonths: textOf(rule.validMonths),
  renewHours: textOf(rule.renewHours),
  dueMonths: textOf(rule.dueMonths),
  targetPercent: textOf(rule.targetPercent),
});

/** What was typed as a number, points with up to two decimals and everything else whole; null for what is none. */
export function numberOf(field: NumberField, text: string): number | null {
  const points = parsePoints(text);
  if (!points.ok) return null;
  if (field !== 'passPoints' && points.value % 100 !== 0) return null;
  return points.value / 100;
}

/** Reads a form whose fields have been checked. */
export function ruleOfValues(id: string, values: RuleValues): QualificationRule {
  const whole = (field: NumberField): number => numberOf(field, values[field]) ?? 0;
  const optional = (field: NumberField): number | null => (values[field].trim() === '' ? null : whole(field));
  return {
    id,
    roles: [...values.roles],
    minAge: optional('minAge'),
    maxAge: optional('maxAge'),
    minMonths: whole('minMonths'),
    needsInitial: values.needsInitial,
    minHours: whole('minHours'),
    passPoints: Math.round(whole('passPoints') * 100),
    sittings: whole('sittings'),
    validMonths: optional('validMonths'),
    renewHours: whole('renewHours'),
    dueMonths: whole('dueMonths'),
    targetPercent: whole('targetPercent'),
    targetOn: values.targetOn.trim() === '' ? null : parseDate(values.targetOn),
  };
}
