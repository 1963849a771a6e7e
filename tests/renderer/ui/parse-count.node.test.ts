import { expect, test } from 'vitest';
import { parseCount } from '../../../renderer/ui/parse-count.ts';

test.each([
  ['27', 27],
  [' 1,234 ', 1234],
  ['１，２３４人', 1234],
  ['0', 0],
  ['007', 7],
])('%j is %i people', (text, count) => expect(parseCount(text)).toBe(count));

test.each(['', '-3', '2.5', '三十', '30名', '12345678'])('%j is no number of people', (text) =>
  expect(parseCount(text)).toBeNull(),
);
