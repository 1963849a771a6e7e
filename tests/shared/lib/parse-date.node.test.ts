import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from '../../../shared/lib/parse-date.ts';

const forms: readonly ((year: string, month: string, day: string) => string)[] = [
  (year, month, day) => `${year}-${month}-${day}`,
  (year, month, day) => `${year}/${month}/${day}`,
  (year, month, day) => ` ${year}.${month}.${day} `,
  (year, month, day) => `${year}年${month}月${day}日`,
  (year, month, day) => `${year} 年 ${month} 月 ${day}`,
  (year, month, day) => `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`,
];

test('every real day is read in every form, half or full width', () => {
  const day = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, fc.constantFrom(...forms), fc.boolean(), (date, form, wide) => {
      const normal = date.toISOString().slice(0, 10);
      const [year = '', month = '', dayOfMonth = ''] = normal.split('-');
      const typed = form(year, String(Number(month)), String(Number(dayOfMonth)));
      const text = wide
        ? typed.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        : typed;
      expect(parseDate(text)).toBe(normal);
    }),
  );
});

test.each([
  '',
  '2026-02-29',
  '2026-13-01',
  '2026-04-31',
  '26-3-5',
  '2026-3',
  '三月五日',
  '2026-03-05x',
  '1026-03-05',
])('%j is no date', (text) => expect(parseDate(text)).toBeNull());
