import type { TFunction } from 'i18next';
import { formatPoints, formatTotal } from '../../../shared/domain/format-points.ts';
import { formatThreshold } from '../../../shared/domain/format-rate.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { RatesItem } from '../../../shared/schema/scheme-item.ts';

function policyText(scheme: Scheme, path: string, t: TFunction): string | null {
  const { policies } = scheme;
  switch (path) {
    case 'policies.bonusCap':
      return t('results.rule.bonusCap', { points: formatPoints(policies.bonusCap) });
    case 'policies.bonusMode':
      return t('results.rule.bonusMode');
    case 'policies.missingSelf':
      return t(`results.rule.missingSelf.${policies.missingSelf}`);
    case 'policies.recusal':
      return t(`results.rule.recusal.${policies.recusal}`);
    case 'policies.trim':
      return t(policies.trim ? 'results.rule.trim' : 'results.rule.noTrim');
    case 'policies.quorum':
      return t('results.rule.quorum', { count: policies.quorum });
    case 'policies.startRule':
      return t(`results.rule.startRule.${policies.startRule}`);
    case 'policies.endRule':
      return t(`results.rule.endRule.${policies.endRule}`);
    default:
      return null;
  }
}

function levelText(scheme: Scheme, place: number, t: TFunction): string | null {
  const level = scheme.levels[place];
  if (!level) return null;
  if (level.min === null)
    return t('results.rule.level', { name: level.name, min: t('results.rule.levelFloor') });
  const key = level.op === '>=' ? 'results.rule.levelFrom' : 'results.rule.levelAbove';
  return t('results.rule.level', { name: level.name, min: t(key, { min: formatTotal(level.min) }) });
}

function ratesText({ code, tiers }: RatesItem, t: TFunction): string {
  const lines = tiers.map(({ op, rate, points }) =>
    t('results.rule.rateTier', {
      line: t(`results.op.${op}`, { line: formatThreshold(rate) }),
      points: formatPoints(points),
    }),
  );
  return t('results.rule.rates', { code, tiers: lines.join('，') });
}

/** The line of the scheme that a step of the explanation names by its path, in words; null for an unknown path. */
export function ruleText(scheme: Scheme, path: string, t: TFunction): string | null {
  if (path === 'weights') {
    const { self, township, panel } = scheme.weights;
    const shares = {
      self: formatThreshold(self),
      township: formatThreshold(township),
      panel: formatThreshold(panel),
    };
    return t('results.rule.weights', shares);
  }
  const [, level] = /^levels\[(\d+)\]$/.exec(path) ?? [];
  if (level !== undefined) return levelText(scheme, Number(level), t);
  const [, category, place] = /^categories\[(\d+)\]\.items\[(\d+)\]$/.exec(path) ?? [];
  const item = scheme.categories[Number(category)]?.items[Number(place)];
  if (item && 'kind' in item && item.kind === 'rates') return ratesText(item, t);
  return policyText(scheme, path, t);
}
