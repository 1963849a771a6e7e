import { formatTotal } from '../../../../shared/domain/format-points.ts';
import { levelCounts, type LevelCounts } from '../../../../shared/domain/picture/level-counts.ts';
import type { PictureCandidate, PictureYear } from '../../../../shared/domain/picture/picture-year.ts';
import { chartColours, levelColours } from '../../../ui/chart/chart-colours.ts';
import { barChart } from '../bar-chart.ts';
import { numberColumn, wordColumn } from '../columns.ts';
import { byTownship, inScope, scopeName, unionNames } from '../in-scope.ts';
import type { PictureInput, PictureView } from '../picture-view.ts';

const countCells = ({ levels, incomplete, ineligible, open, all }: LevelCounts): string[] =>
  [...levels.map(({ count }) => count), incomplete, ineligible, open, all].map(String);

/** The highest level's heads beside those of the year before; nothing where there is no year before. */
function changeText(input: PictureInput, now: LevelCounts): string {
  const { earlier, township, t } = input;
  const last = earlier.at(-1);
  const [top] = now.levels;
  if (!last || !top || now.open === now.all) return '';
  const then = levelCounts(last, inScope(last.candidates, township));
  const before = then.levels.find(({ name }) => name === top.name)?.count ?? 0;
  const difference = top.count - before;
  const key = difference === 0 ? 'same' : difference > 0 ? 'more' : 'fewer';
  return t(`picture.levels.${key}`, { year: last.year, level: top.name, count: Math.abs(difference) });
}

function sentenceOf(input: PictureInput, counts: LevelCounts): string {
  const { year, t } = input;
  const parts = counts.levels.map(({ name, count }) => t('picture.levels.part', { name, count }));
  const facts = { year: year.year, place: scopeName(input), all: counts.all };
  const rest = counts.incomplete + counts.ineligible + counts.open;
  const told = t('picture.levels.sentence', { ...facts, parts: parts.join('、') });
  return `${told}${rest > 0 ? t('picture.levels.rest', { rest }) : ''}${t('picture.stop')}${changeText(input, counts)}`;
}

function townshipsView({ year, t }: PictureInput): Omit<PictureView, 'sentence'> {
  const groups = byTownship(year, year.candidates).map((one) => ({
    ...one,
    counts: levelCounts(year, one.rows),
  }));
  const series = year.levels.map(({ name }, place) => ({
    name,
    colour: levelColours[place] ?? chartColours.faint,
    values: groups.map(({ counts }) => counts.levels[place]?.count ?? 0),
  }));
  return {
    columns: [
      wordColumn('name', t('picture.township')),
      ...year.levels.map(({ code, name }) => numberColumn(`level ${code}`, name)),
      numberColumn('incomplete', t('common.status.incomplete')),
      numberColumn('ineligible', t('common.status.ineligible')),
      numberColumn('open', t('picture.levels.open')),
      numberColumn('all', t('common.total')),
    ],
    rows: groups.map(({ code, name, counts }) => ({
      key: code,
      cells: [name, ...countCells(counts)],
      place: { kind: 'township', code },
    })),
    chart: barChart({
      names: groups.map(({ name }) => name),
      series,
      stacked: true,
      unit: t('picture.people'),
    }),
  };
}

const standing = (
  { status, level }: PictureCandidate,
  { levels }: PictureYear,
  t: PictureInput['t'],
): string =>
  status === null
    ? t('picture.levels.open')
    : (levels.find(({ code }) => code === level)?.name ?? t(`common.status.${status}`));

function candidatesView({ year, township, t }: PictureInput): Omit<PictureView, 'sentence'> {
  const own = inScope(year.candidates, township);
  const units = unionNames(year);
  return {
    columns: [
      wordColumn('name', t('common.name')),
      wordColumn('unit', t('common.unit')),
      wordColumn('level', t('picture.levels.level')),
      numberColumn('total', t('picture.levels.points')),
    ],
    rows: own.map((one) => ({
      key: one.id,
      cells: [
        one.name,
        units.get(one.unionId) ?? '',
        standing(one, year, t),
        one.total === null ? '' : formatTotal(one.total),
      ],
      place: { kind: 'candidacy', id: one.id },
    })),
    chart: barChart({
      names: own.map(({ name }) => name),
      series: [
        {
          name: t('picture.levels.points'),
          colour: chartColours.dark,
          values: own.map(({ total }) => (total ?? 0) / 100),
        },
      ],
      stacked: false,
      unit: t('common.points'),
    }),
  };
}

/** 等级: how many stand where, by township, and who in one. */
export function levelsView(input: PictureInput): PictureView {
  const { year, township } = input;
  const counts = levelCounts(year, inScope(year.candidates, township));
  const shown = township === null ? townshipsView(input) : candidatesView(input);
  return { sentence: sentenceOf(input, counts), ...shown };
}
