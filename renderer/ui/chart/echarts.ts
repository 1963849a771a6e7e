import { BarChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartOption } from './chart-option.ts';

echarts.use([
  BarChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

export type DrawnChart = ReturnType<typeof echarts.init>;

/** Draws into an element, as SVG: it prints sharp and needs no canvas. */
export const drawChart = (element: HTMLElement, size: { width: number; height: number }): DrawnChart =>
  echarts.init(element, null, { renderer: 'svg', ...size });

/** The chart as the text of an SVG file, for paper. */
export function chartText(option: ChartOption, size: { width: number; height: number }): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption({ ...option, animation: false });
  const text = chart.renderToSVGString();
  chart.dispose();
  return text;
}
