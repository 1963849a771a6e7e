import { expect, test } from 'vitest';
import { barChart } from '../../../../renderer/features/picture/bar-chart.ts';
import { chartText } from '../../../../renderer/ui/chart/echarts.ts';

test('a chart for paper is a well-formed picture, whatever its names are', () => {
  const option = barChart({
    names: ['武安镇', '<b>&"\''],
    series: [{ name: '高级 & "中级"', colour: '#b3202a', values: [3, 0] }],
    stacked: false,
    unit: '人',
  });
  const text = chartText(option, { width: 600, height: 300 });
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBe(null);
  expect(parsed.documentElement.textContent).toContain('武安镇');
});
