import type { CycleArchive } from '../schema/archive.ts';
import type { Scheme } from '../schema/scheme.ts';
import type { Assessment } from './assess-candidacy.ts';
import { exactPoints } from './exact-points.ts';
import { explainSheets } from './explain-sheets.ts';
import type { ExplanationStep, SubsidyStep } from './explanation.ts';
import type { GradedCandidacy } from './grade-cycle.ts';
import { indexScheme } from './index-scheme.ts';
import { countMonths } from './payable-months.ts';
import { paysSubsidy } from './pays-subsidy.ts';
import { rational } from './rational.ts';
import type { WeighedTotal } from './weigh.ts';

function totalSteps(scheme: Scheme, weighed: WeighedTotal): readonly ExplanationStep[] {
  const { terms, divisor, weighted, bonus, exact, total } = weighed;
  const steps: ExplanationStep[] = [
    {
      kind: 'weights',
      rules: ['weights'],
      weights: scheme.weights,
      terms: terms.map(({ party, weight, value }) => ({
        party,
        weight,
        value: exactPoints(value),
        product: exactPoints(rational(value.num * BigInt(weight), value.den * BigInt(divisor))),
      })),
      divisor,
      weighted: exactPoints(weighted),
    },
  ];
  if (bonus)
    steps.push({
      kind: 'bonus-after-weights',
      rules: ['policies.bonusMode', 'policies.bonusCap'],
      bonus: exactPoints(bonus),
      exact: exactPoints(exact),
    });
  steps.push({ kind: 'rounding', rules: [], exact: exactPoints(exact), total });
  return steps;
}

function verdictSteps(scheme: Scheme, assessment: Assessment): readonly ExplanationStep[] {
  const { verdict, vetoes, warnings, placement } = assessment;
  if (verdict.status !== 'graded')
    return [{ kind: 'not-graded', rules: [], status: verdict.status, causes: warnings }];
  const { levelBeforeVeto: held, level, weighed } = verdict;
  const place = scheme.levels.indexOf(held);
  const above = scheme.levels[place - 1];
  const steps: ExplanationStep[] = [
    ...totalSteps(scheme, weighed),
    {
      kind: 'level',
      rules: [`levels[${place}]`],
      total: weighed.total,
      code: held.code,
      name: held.name,
      min: held.min,
      op: held.op,
      next: above && above.min !== null ? { name: above.name, min: above.min } : null,
    },
  ];
  if (placement)
    steps.push({
      kind: 'placement',
      rules: [`levels[${place}]`],
      from: held.name,
      to: level.name,
      reason: placement.reason,
    });
  if (vetoes.length > 0) {
    const { vetoItems } = indexScheme(scheme);
    const items = vetoes.map((code) => ({ code, name: vetoItems.get(code)?.name ?? code }));
    steps.push({ kind: 'veto', rules: [], items, from: held.name, to: level.name });
  }
  return steps;
}

const subsidyStep = ({ appointment, months, subsidy }: GradedCandidacy): SubsidyStep => ({
  kind: 'subsidy',
  rules: ['policies.startRule', 'policies.endRule'],
  role: appointment.role,
  fullTime: appointment.fullTime,
  electedOn: appointment.electedOn,
  endOn: appointment.endOn,
  firstMonth: months.first,
  lastMonth: months.last,
  months: countMonths(months),
  monthly: subsidy.monthly,
  amount: subsidy.amount,
  suppressed: subsidy.suppressed,
  by: subsidy.by,
});

/** How one candidacy came to its result, step by step from the graded values themselves; nothing is computed twice. */
export function explain(archive: CycleArchive, graded: GradedCandidacy): readonly ExplanationStep[] {
  const { scheme } = archive;
  const rank: readonly ExplanationStep[] =
    graded.rank === null ? [] : [{ kind: 'rank', rules: [], rank: graded.rank }];
  return [
    ...explainSheets(archive, graded.assessment),
    ...verdictSteps(scheme, graded.assessment),
    ...rank,
    ...(paysSubsidy(scheme) ? [subsidyStep(graded)] : []),
  ];
}
