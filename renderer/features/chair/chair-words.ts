import type { TFunction } from 'i18next';
import { formatPoints, formatTotal } from '../../../shared/domain/format-points.ts';
import { formatThreshold } from '../../../shared/domain/format-rate.ts';
import { meanText } from '../../../shared/domain/mean-text.ts';
import type { GradedResult } from '../../../shared/schema/graded-result.ts';
import { subjectKind } from '../../../shared/schema/subject.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { ChairFacts } from './chair-facts.ts';

/** The three answers, each in plain sentences: on the screen and on the sheet for the talk. */
export interface ChairWords {
  readonly why: readonly string[];
  readonly missing: readonly string[];
  readonly change: readonly string[];
}

export const levelName = ({ levels }: Scheme, code: string | null): string | null =>
  levels.find((level) => level.code === code)?.name ?? null;

const points = (value: number | null): string => (value === null ? '—' : formatTotal(value));

function whyWords({ scheme, outcome }: ChairFacts, t: TFunction): readonly string[] {
  const { total, vetoes, warnings, status } = outcome;
  if (total === null) {
    const causes = warnings.map((one) => t(`common.warnings.${one as 'missing-self'}`)).join('、');
    return [t('chair.why.none', { status: t(`common.status.${status}`), causes })];
  }
  const { self, township, panel } = scheme.weights;
  const held = scheme.levels.find(({ code }) => code === outcome.levelBeforeVeto);
  const level = held?.name ?? '';
  const names = scheme.categories
    .flatMap((category) => (category.kind === 'veto' ? category.items : []))
    .filter(({ code }) => vetoes.includes(code))
    .map(({ name }) => name);
  return [
    t('chair.why.parties', {
      self: points(outcome.self),
      selfShare: formatThreshold(self),
      township: points(outcome.township),
      townshipShare: formatThreshold(township),
      count: outcome.panel.count,
      panel: meanText(outcome.panel) ?? '—',
      panelShare: formatThreshold(panel),
    }),
    held?.min === null || held === undefined
      ? t('chair.why.lowest', { total: formatTotal(total), level })
      : t('chair.why.level', { total: formatTotal(total), level, min: formatPoints(held.min) }),
    ...(vetoes.length > 0
      ? [t('chair.why.veto', { names: names.join('、'), level: levelName(scheme, outcome.level) ?? '' })]
      : []),
    ...(vetoes.length === 0 && outcome.level !== outcome.levelBeforeVeto
      ? [t('chair.why.placed', { level: levelName(scheme, outcome.level) ?? '' })]
      : []),
  ];
}

/** The most items that a talk can go through. */
const mostItems = 5;

function missingWords(
  { scheme, outcome, losses, line }: ChairFacts,
  t: TFunction,
  ratesGap: string | null,
): readonly string[] {
  const { total } = outcome;
  const place = scheme.levels.findIndex(({ code }) => code === outcome.levelBeforeVeto);
  const next = place > 0 ? scheme.levels[place - 1] : undefined;
  const gap =
    next && next.min !== null && total !== null ? next.min - total + (next.op === '>' ? 1 : 0) : null;
  const top = (losses ?? []).slice(0, mostItems);
  return [
    ...(next && gap !== null ? [t('chair.missing.next', { level: next.name, gap: formatPoints(gap) })] : []),
    ...(place === 0 ? [t('chair.missing.top')] : []),
    ...top.map(({ code, name, lost, max }) =>
      t('chair.missing.item', { code, name, lost: formatPoints(lost), max: formatPoints(max) }),
    ),
    ...(losses === null && total !== null ? [t('chair.missing.unknown')] : []),
    ...(ratesGap === null || line.membership === null ? [] : [t('chair.missing.rates', { gap: ratesGap })]),
  ];
}

const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatTotal(Math.abs(value))}`;

const mean = ({ panel: { sum, count } }: GradedResult): number | null =>
  count === 0 ? null : Math.round(sum / count);

function scoreChanges(now: GradedResult, before: GradedResult, t: TFunction): readonly string[] {
  const parties = [
    ['self', before.self, now.self],
    ['township', before.township, now.township],
    ['panel', mean(before), mean(now)],
  ] as const;
  return parties.flatMap(([party, was, is]) =>
    was === null || is === null
      ? []
      : [
          t('chair.change.party', {
            party: t(`common.party.${party}`),
            before: formatTotal(was),
            after: formatTotal(is),
            difference: signed(is - was),
          }),
        ],
  );
}

function changeWords({ scheme, outcome, last, line }: ChairFacts, t: TFunction): readonly string[] {
  if (!last) return [t(subjectKind(scheme) === 'site' ? 'chair.change.noneOfSite' : 'chair.change.none')];
  const { total } = outcome;
  const was = last.outcome.total;
  const counts = line.membership;
  const level = (of: Scheme, { level: code }: GradedResult) => levelName(of, code) ?? t('chair.noLevel');
  return [
    t('chair.change.level', {
      year: last.year,
      before: level(last.scheme, last.outcome),
      after: level(scheme, outcome),
    }),
    ...(was !== null && total !== null
      ? [
          t('chair.change.total', {
            before: formatTotal(was),
            after: formatTotal(total),
            difference: signed(total - was),
          }),
        ]
      : []),
    ...scoreChanges(outcome, last.outcome, t),
    ...(last.snapshot && counts
      ? [
          t('chair.change.counts', {
            employees: last.snapshot.employees,
            members: last.snapshot.members,
            verified: last.snapshot.verified,
            employeesNow: counts.employees,
            membersNow: counts.members,
            verifiedNow: counts.verified,
          }),
        ]
      : []),
  ];
}

/** @param ratesGap how many people are missing to the next line of the rates, null where no rates are asked for */
export const chairWords = (facts: ChairFacts, t: TFunction, ratesGap: string | null): ChairWords => ({
  why: whyWords(facts, t),
  missing: missingWords(facts, t, ratesGap),
  change: changeWords(facts, t),
});
