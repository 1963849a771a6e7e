import { levelCounts } from '../../../../shared/domain/picture/level-counts.ts';
import { chartColours, levelColours } from '../../../ui/chart/chart-colours.ts';
import { barChart } from '../bar-chart.ts';
import { numberColumn, wordColumn } from '../columns.ts';
import { inScope, scopeName } from '../in-scope.ts';
import type { PictureInput, PictureView } from '../picture-view.ts';

/** In tenths of a per cent, cut off. */
const share = (count: number, all: number): number => (all === 0 ? 0 : Math.floor((count * 1000) / all) / 10);

/** 历年等级: each year's share of every level, of all who took part. */
export function trendView(input: PictureInput): PictureView {
  const { year, earlier, township, t } = input;
  const all = [...earlier, year].map((one) => ({
    year: one.year,
    counts: levelCounts(one, inScope(one.candidates, township)),
  }));
  // A year of which nothing is computed yet has no levels to show.
  const years = all.filter(({ counts }) => counts.open < counts.all);
  // A level keeps its name over the versions of a scheme; those that are no more come last.
  const names = [
    ...new Set(years.toReversed().flatMap(({ counts }) => counts.levels.map(({ name }) => name))),
  ];
  const countOf = ({ counts }: (typeof years)[number], name: string): number =>
    counts.levels.find((level) => level.name === name)?.count ?? 0;
  const first = years[0];
  const last = years.at(-1);
  const [top] = names;
  const told =
    first && last && top !== undefined && years.length > 1
      ? t('picture.trend.sentence', {
          place: scopeName(input),
          level: top,
          from: first.year,
          to: last.year,
          before: countOf(first, top),
          beforeShare: share(countOf(first, top), first.counts.all).toFixed(1),
          after: countOf(last, top),
          afterShare: share(countOf(last, top), last.counts.all).toFixed(1),
        })
      : first
        ? t('picture.trend.alone', { year: first.year })
        : t('picture.trend.none');
  return {
    sentence: told,
    columns: [
      wordColumn('year', t('picture.year')),
      ...names.flatMap((name) => [
        numberColumn(`count ${name}`, name),
        numberColumn(`share ${name}`, t('picture.trend.share', { name })),
      ]),
      numberColumn('all', t('common.total')),
    ],
    rows: years.map((one) => ({
      key: String(one.year),
      cells: [
        String(one.year),
        ...names.flatMap((name) => {
          const count = countOf(one, name);
          return [String(count), share(count, one.counts.all).toFixed(1)];
        }),
        String(one.counts.all),
      ],
      place: null,
    })),
    chart: barChart({
      names: years.map((one) => String(one.year)),
      series: names.map((name, place) => ({
        name,
        colour: levelColours[place] ?? chartColours.faint,
        values: years.map((one) => share(countOf(one, name), one.counts.all)),
      })),
      stacked: true,
      unit: '%',
      max: 100,
    }),
  };
}
