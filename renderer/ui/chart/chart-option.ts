import type { EChartsCoreOption } from 'echarts/core';

/** What a chart shows; the texts in it are words already. */
export type ChartOption = EChartsCoreOption;
