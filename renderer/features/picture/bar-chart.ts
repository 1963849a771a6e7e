import { chartColours } from '../../ui/chart/chart-colours.ts';
import type { ChartOption } from '../../ui/chart/chart-option.ts';

export interface BarSeries {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly number[];
}

interface BarChart {
  readonly names: readonly string[];
  readonly series: readonly BarSeries[];
  readonly stacked: boolean;
  /** What the numbers count: 人, 家, 元. */
  readonly unit: string;
  readonly max?: number;
}

const text = { color: chartColours.quiet, fontSize: 12 };
const crowded = 9;
const short = 3;

const isCrowded = (names: readonly string[]): boolean =>
  names.length > crowded && names.some((name) => name.length > short);

/** An axis of names that stay legible: slanted and cut where there are many. */
export const nameAxis = (names: readonly string[]) => ({
  type: 'category' as const,
  data: [...names],
  axisTick: { show: false },
  axisLine: { lineStyle: { color: chartColours.light } },
  axisLabel: {
    ...text,
    interval: names.length > 44 ? 'auto' : 0,
    rotate: isCrowded(names) ? 40 : 0,
    width: isCrowded(names) ? 100 : 120,
    overflow: 'truncate' as const,
  },
});

export const valueAxis = (unit: string) => ({
  type: 'value' as const,
  name: unit,
  nameTextStyle: text,
  axisLabel: text,
  minInterval: 1,
  splitLine: { lineStyle: { color: chartColours.faint } },
});

// Names without quotation marks: the chart is also the text of an SVG file, which they would break.
export const frame = {
  textStyle: { fontFamily: 'Noto Sans CJK SC, Microsoft YaHei, sans-serif' },
  grid: { left: 12, right: 16, top: 36, bottom: 4, containLabel: true },
  legend: { top: 0, right: 16, itemWidth: 12, itemHeight: 12, textStyle: { color: chartColours.text } },
  tooltip: { trigger: 'axis' as const, axisPointer: { type: 'shadow' as const } },
};

/** Upright bars over an axis of names. */
export const barChart = ({ names, series, stacked, unit, max }: BarChart): ChartOption => ({
  ...frame,
  xAxis: nameAxis(names),
  yAxis: { ...valueAxis(unit), ...(max !== undefined && { max }) },
  series: series.map(({ name, colour, values }) => ({
    type: 'bar',
    name,
    data: [...values],
    itemStyle: { color: colour },
    barMaxWidth: 36,
    ...(stacked && { stack: 'all' }),
  })),
});
