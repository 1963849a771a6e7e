import type { TFunction } from 'i18next';
import type { ExplanationStep } from '../../shared/domain/explanation.ts';
import { formatPoints, formatTotal } from '../../shared/domain/format-points.ts';
import type { Role } from '../../shared/schema/union.ts';
import { formatYuan } from './format-yuan.ts';
import { exactText } from './exact-text.ts';
import { weightLines } from './weight-lines.ts';

/** Whose sheet a line is about: the party, or the member of the panel. */
export type NameOfRater = (raterId: string | null) => string;

type Step<K extends ExplanationStep['kind']> = Extract<ExplanationStep, { kind: K }>;

function ratesLines(step: Step<'rates'>, t: TFunction): string[] {
  const { counts, join, verified } = step;
  const head =
    counts && join && verified
      ? t('results.line.counts', { ...counts, join, verifiedRate: verified })
      : t('results.line.countsUnknown');
  const items = step.items.map(({ code, name, points }) =>
    t('results.line.rateItem', { code, name, points: formatPoints(points) }),
  );
  return [head, ...items];
}

function sheetLines(step: Step<'sheet'>, t: TFunction, nameOf: NameOfRater): string[] {
  const { party, base, bonus, bonusBeforeCap, bonusCap, total } = step;
  const who = party === 'panel' ? nameOf(step.raterId) : t(`common.party.${party}`);
  const capped = { before: formatPoints(bonusBeforeCap), cap: formatPoints(bonusCap) };
  return [
    t('results.line.sheet', {
      who,
      total: formatTotal(total),
      base: formatTotal(base),
      bonus: formatTotal(bonus),
    }),
    ...(bonusBeforeCap > bonusCap ? [t('results.line.capped', capped)] : []),
    ...step.overrides.map(({ code, points, reason }) =>
      t('results.line.override', { code, points: formatPoints(points), reason }),
    ),
  ];
}

function meanLines(step: Step<'panel-mean'>, t: TFunction, nameOf: NameOfRater): string[] {
  const { sum, count, mean, trimmed, recused } = step;
  const head =
    count === 0
      ? t('results.line.noMean')
      : t('results.line.mean', { count, sum: formatTotal(sum), mean: exactText(mean) });
  const cut = trimmed && { highest: formatTotal(trimmed.highest), lowest: formatTotal(trimmed.lowest) };
  const names = recused.map(({ raterId }) => nameOf(raterId)).join('、');
  return [
    ...(names === '' ? [] : [t('results.line.recused', { names })]),
    ...(cut ? [t('results.line.trimmed', cut)] : []),
    head,
  ];
}

function levelLines({ total, min, op, name, next }: Step<'level'>, t: TFunction): string[] {
  const points = formatTotal(total);
  const head =
    min === null
      ? t('results.line.levelBelow', { total: points, name })
      : t('results.line.level', {
          total: points,
          line: t(`results.op.${op}`, { line: `${formatTotal(min)}${t('results.unit')}` }),
          name,
        });
  return next ? [head, t('results.line.levelNext', { name: next.name, min: formatTotal(next.min) })] : [head];
}

function subsidyLines(step: Step<'subsidy'>, t: TFunction): string[] {
  const { months, electedOn, endOn, suppressed, monthly, amount } = step;
  const term = {
    role: t(`common.roles.${step.role as Role}`),
    electedOn,
    end: endOn ? t('results.line.until', { endOn }) : '',
    months,
    first: step.firstMonth,
    last: step.lastMonth,
  };
  const money = { monthly: formatYuan(monthly), months, amount: formatYuan(amount) };
  const paid = amount > 0 ? t('results.line.money', money) : t('results.line.noMoney');
  const why = suppressed && t('results.line.suppressed', { why: t(`results.suppressed.${suppressed}`) });
  return [t(months > 0 ? 'results.line.months' : 'results.line.noMonths', term), why ?? paid];
}

/** One step of an explanation in words and exact numbers. */
export function explanationLines(
  step: ExplanationStep,
  t: TFunction,
  nameOf: NameOfRater,
): readonly string[] {
  switch (step.kind) {
    case 'rates':
      return ratesLines(step, t);
    case 'sheet':
      return sheetLines(step, t, nameOf);
    case 'panel-mean':
      return meanLines(step, t, nameOf);
    case 'missing-self':
      return [t(`results.line.missingSelf.${step.policy}`)];
    case 'weights':
      return weightLines(step, t);
    case 'bonus-after-weights':
      return [t('results.line.bonusAfter', { bonus: exactText(step.bonus), exact: exactText(step.exact) })];
    case 'rounding': {
      const total = formatTotal(step.total);
      if (step.exact.den === '1') return [t('results.line.exactTotal', { total })];
      return [t('results.line.rounded', { exact: step.exact.text, total })];
    }
    case 'level':
      return levelLines(step, t);
    case 'veto': {
      const items = step.items.map(({ code, name }) => `${code} ${name}`).join('、');
      return [t('results.line.veto', { items, from: step.from, to: step.to })];
    }
    case 'placement': {
      const { from, to, reason } = step;
      return [t(from === to ? 'results.line.levelKept' : 'results.line.placed', { from, to, reason })];
    }
    case 'not-graded': {
      const causes = step.causes.map((cause) => t(`common.warnings.${cause}`)).join('、');
      return [t('results.line.notGraded', { status: t(`common.status.${step.status}`), causes })];
    }
    case 'rank':
      return [t('results.line.rank', { rank: step.rank })];
    case 'subsidy':
      return subsidyLines(step, t);
  }
}
