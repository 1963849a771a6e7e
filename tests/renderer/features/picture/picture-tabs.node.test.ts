import { expect, test } from 'vitest';
import { openTabs } from '../../../../renderer/features/picture/picture-tabs.ts';

const year = { pays: false, lines: [] };

test('the coverage of chairs is no picture of a year that grades sites, nor of one that is put away', () => {
  expect(openTabs(year, 'chair')).toContain('coverage');
  expect(openTabs(year, 'site')).not.toContain('coverage');
  expect(openTabs(year, 'site')).toContain('progress');
  expect(openTabs(year, null)).not.toContain('coverage');
});
