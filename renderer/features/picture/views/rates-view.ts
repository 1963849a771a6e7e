import { formatRate, formatThreshold } from '../../../../shared/domain/format-rate.ts';
import { unionRates, type UnionRates } from '../../../../shared/domain/picture/union-rates.ts';
import type { PictureYear } from '../../../../shared/domain/picture/picture-year.ts';
import { floorRational, type Rational } from '../../../../shared/domain/rational.ts';
import { chartColours } from '../../../ui/chart/chart-colours.ts';
import type { ChartOption } from '../../../ui/chart/chart-option.ts';
import { barChart, frame, nameAxis, valueAxis } from '../bar-chart.ts';
import { numberColumn, wordColumn } from '../columns.ts';
import { shortNames } from '../short-names.ts';
import { byTownship, inScope, scopeName } from '../in-scope.ts';
import type { PictureInput, PictureView } from '../picture-view.ts';

type Words = PictureInput['t'];

/** The name of a band: at or above a line, below the lowest, or without a rate. */
function bandName({ lines }: PictureYear, band: number | null, t: Words): string {
  if (band === null) return t('picture.rates.unknown');
  const line = lines[band];
  const lowest = lines.at(-1);
  if (line) return t('picture.rates.reached', { line: formatThreshold(line.rate) });
  return lowest
    ? t('picture.rates.below', { line: formatThreshold(lowest.rate) })
    : t('picture.rates.noLine');
}

const bandsOf = ({ lines }: PictureYear): readonly (number | null)[] => [...lines.keys(), lines.length, null];

/** The accent marks who is below every line; the light grey who has no counts. */
function bandColour({ lines }: PictureYear, band: number | null): string {
  if (band === null) return chartColours.faint;
  if (band === lines.length) return chartColours.accent;
  return band === 0 ? chartColours.light : chartColours.middle;
}

const countOf = (rates: readonly UnionRates[], band: number | null): number =>
  rates.filter((one) => one.band === band).length;

function townshipsView(
  rates: readonly UnionRates[],
  { year, t }: PictureInput,
): Omit<PictureView, 'sentence'> {
  const bands = bandsOf(year);
  const placed = rates.map((one) => ({ ...one, townshipCode: one.union.townshipCode }));
  const groups = byTownship(year, placed);
  return {
    columns: [
      wordColumn('name', t('picture.township')),
      ...bands.map((band) => numberColumn(`band ${band}`, bandName(year, band, t))),
      numberColumn('all', t('picture.rates.all')),
    ],
    rows: groups.map(({ code, name, rows }) => ({
      key: code,
      cells: [name, ...bands.map((band) => String(countOf(rows, band))), String(rows.length)],
      place: { kind: 'township', code },
    })),
    chart: barChart({
      names: groups.map(({ name }) => name),
      series: bands.map((band) => ({
        name: bandName(year, band, t),
        colour: bandColour(year, band),
        values: groups.map(({ rows }) => countOf(rows, band)),
      })),
      stacked: true,
      unit: t('picture.unions'),
    }),
  };
}

const percent = (rate: Rational): number =>
  Number(floorRational({ num: rate.num * 10_000n, den: rate.den })) / 100;

/** Two points for each union, and a line across for each of the scheme's. */
function unionsChart(rates: readonly UnionRates[], { year, t }: PictureInput): ChartOption {
  const points = (kind: 'join' | 'verified') =>
    rates.map((one) => {
      const rate = one[kind];
      return rate ? percent(rate) : null;
    });
  const lines = year.lines.map(({ rate }) => ({
    yAxis: rate / 100,
    label: { formatter: formatThreshold(rate), position: 'insideEndTop' },
  }));
  return {
    ...frame,
    xAxis: nameAxis(shortNames(rates.map(({ union }) => union.name))),
    yAxis: { ...valueAxis('%'), max: 100, scale: true },
    series: [
      {
        type: 'scatter',
        name: t('rates.join'),
        symbol: 'circle',
        symbolSize: 9,
        itemStyle: { color: chartColours.dark },
        data: points('join'),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: chartColours.accent, type: 'dashed' },
          data: lines,
        },
      },
      {
        type: 'scatter',
        name: t('rates.verified'),
        symbol: 'diamond',
        symbolSize: 10,
        itemStyle: { color: chartColours.accent },
        data: points('verified'),
      },
    ],
  };
}

const heads = (count: number | undefined): string => (count === undefined ? '' : String(count));

function unionsView(rates: readonly UnionRates[], input: PictureInput): Omit<PictureView, 'sentence'> {
  const { year, t } = input;
  const candidate = new Map(year.candidates.map(({ id, unionId }) => [unionId, id]));
  return {
    columns: [
      wordColumn('unit', t('picture.union')),
      numberColumn('employees', t('anomalies.field.employees')),
      numberColumn('members', t('anomalies.field.members')),
      numberColumn('verified', t('anomalies.field.verified')),
      numberColumn('joinRate', t('rates.join')),
      numberColumn('verifiedRate', t('rates.verified')),
      wordColumn('band', t('picture.rates.band')),
    ],
    rows: rates.map(({ union, join, verified, band }) => {
      const id = candidate.get(union.id);
      const { counts } = union;
      return {
        key: union.id,
        cells: [
          union.name,
          ...[counts?.employees, counts?.members, counts?.verified].map(heads),
          join ? formatRate(join) : '',
          verified ? formatRate(verified) : '',
          bandName(year, band, t),
        ],
        place: id === undefined ? null : { kind: 'candidacy', id },
      };
    }),
    chart: unionsChart(rates, input),
  };
}

/** 两率: how many unions of each township stand where, and each union's two rates with the lines. */
export function ratesView(input: PictureInput): PictureView {
  const { year, township, t } = input;
  const rates = inScope(year.unions, township).map((union) => unionRates(year, union));
  const parts = bandsOf(year).map((band) =>
    t('picture.rates.part', { name: bandName(year, band, t), count: countOf(rates, band) }),
  );
  const shown = township === null ? townshipsView(rates, input) : unionsView(rates, input);
  const facts = { place: scopeName(input), all: rates.length, parts: parts.join('、') };
  return { sentence: t('picture.rates.sentence', facts), ...shown };
}
