import {
  coverageOf,
  coverageRate,
  isHolder,
  isToHold,
  type CoverageLine,
} from '../../../../shared/domain/qualification/coverage.ts';
import type { RegisterRow } from '../../../../shared/domain/qualification/register-row.ts';
import type { QualificationRule } from '../../../../shared/schema/qualification.ts';
import { chartColours } from '../../../ui/chart/chart-colours.ts';
import type { ChartOption } from '../../../ui/chart/chart-option.ts';
import { barChart } from '../bar-chart.ts';
import { numberColumn, wordColumn } from '../columns.ts';
import { byTownship, inScope, scopeName } from '../in-scope.ts';
import type { PictureInput, PictureView } from '../picture-view.ts';

interface CoverageSource {
  readonly rows: readonly RegisterRow[];
  readonly rule: QualificationRule;
}

const percent = (line: CoverageLine): number => (coverageRate(line) ?? 0) / 100;
const rateText = (line: CoverageLine): string =>
  coverageRate(line) === null ? '' : `${percent(line).toFixed(2)}%`;

/** A bar for each township, and the target as a line across. */
function townshipsChart(
  groups: readonly { readonly name: string; readonly line: CoverageLine }[],
  { targetPercent }: QualificationRule,
  t: PictureInput['t'],
): ChartOption {
  const bars = barChart({
    names: groups.map(({ name }) => name),
    series: [
      {
        name: t('qualification.coverage.rate'),
        colour: chartColours.dark,
        values: groups.map(({ line }) => percent(line)),
      },
    ],
    stacked: false,
    unit: '%',
    max: 100,
  });
  const target = {
    silent: true,
    symbol: 'none',
    lineStyle: { color: chartColours.accent, type: 'dashed' as const },
    data: [
      { yAxis: targetPercent, label: { formatter: `${targetPercent}%`, position: 'insideEndTop' as const } },
    ],
  };
  const series = Array.isArray(bars.series) ? bars.series : [];
  return { ...bars, series: series.map((one) => ({ ...one, markLine: target })) };
}

function townshipsView({ rows, rule }: CoverageSource, input: PictureInput): Omit<PictureView, 'sentence'> {
  const { year, t } = input;
  const groups = byTownship(year, rows).map((one) => ({ ...one, line: coverageOf(one.rows, rule) }));
  return {
    columns: [
      wordColumn('name', t('picture.township')),
      numberColumn('eligible', t('qualification.coverage.eligible')),
      numberColumn('holders', t('qualification.coverage.holders')),
      numberColumn('rate', t('qualification.coverage.rate')),
      numberColumn('due', t('qualification.standing.due')),
      numberColumn('expired', t('qualification.standing.expired')),
      numberColumn('toTarget', t('qualification.coverage.toTarget')),
    ],
    rows: groups.map(({ code, name, line }) => ({
      key: code,
      cells: [
        name,
        ...[line.eligible, line.holders].map(String),
        rateText(line),
        ...[line.due, line.expired, line.missingToTarget].map(String),
      ],
      place: { kind: 'township', code },
    })),
    chart: townshipsChart(groups, rule, t),
  };
}

/** Who should hold a certificate and does not, by union. */
function missingView(rows: readonly RegisterRow[], { t }: PictureInput): Omit<PictureView, 'sentence'> {
  return {
    columns: [
      wordColumn('name', t('common.name')),
      wordColumn('unit', t('common.unit')),
      wordColumn('role', t('common.role')),
      wordColumn('stage', t('common.state')),
    ],
    rows: rows
      .filter((row) => !isHolder(row))
      .map(({ personId, person, union, post, standing, stage }) => ({
        key: personId,
        cells: [
          person.name,
          union?.name ?? '',
          post ? t(`common.roles.${post.role}`) : '',
          standing === 'expired' ? t('qualification.standing.expired') : t(`qualification.stage.${stage}`),
        ],
        place: null,
      })),
    chart: null,
  };
}

/** 覆盖率: holders among those who should hold a certificate, today, by township, and who is missing in one. */
export function coverageView({ rows, rule }: CoverageSource, input: PictureInput): PictureView {
  const { township, t } = input;
  const counted = inScope(
    rows.filter((row) => isToHold(row, rule)),
    township,
  );
  const line = coverageOf(counted, rule);
  const sentence =
    line.eligible === 0
      ? t('qualification.coverage.nobody')
      : t('qualification.coverage.sentence', {
          ...line,
          rate: rateText(line),
          target: rule.targetPercent,
          until: rule.targetOn === null ? '' : t('qualification.coverage.until', { on: rule.targetOn }),
        });
  const shown =
    township === null ? townshipsView({ rows: counted, rule }, input) : missingView(counted, input);
  return { sentence: t('picture.coverage.sentence', { place: scopeName(input), text: sentence }), ...shown };
}
