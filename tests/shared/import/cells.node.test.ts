import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDamagedNumber } from '../../../shared/import/is-damaged-number.ts';
import { parseDateCell } from '../../../shared/import/parse-date-cell.ts';
import { parseNumberCell } from '../../../shared/import/parse-number-cell.ts';
import { coreName, plainName } from '../../../shared/import/plain-name.ts';
import { isIdNumber } from '../../../shared/lib/is-id-number.ts';

const numerals = '〇一二三四五六七八九';
const inChinese = (value: number): string =>
  value < 10
    ? numerals.charAt(value)
    : `${value < 20 ? '' : numerals.charAt(Math.floor(value / 10))}十${value % 10 === 0 ? '' : numerals.charAt(value % 10)}`;
const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const day = fc.date({ min: new Date('1960-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

describe('dates', () => {
  test('every form that people type is the same day', () => {
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        const [m, d] = [Number(month), Number(dayOfMonth)];
        const midnight = new Date(`${iso}T00:00:00Z`);
        const serial = midnight.getTime() / 86_400_000 + 25_569;
        const forms = [
          midnight,
          serial,
          serial + 0.5,
          String(serial),
          Number(`${year}${month}${dayOfMonth}`),
          `${year}${month}${dayOfMonth}`,
          `${year}-${m}-${d}`,
          `${year}/${month}/${dayOfMonth}`,
          `${year}.${m}.${d}`,
          `${year}\\${m}\\${d}`,
          `${year} ${m} ${d}`,
          `${year}年${m}月${d}日`,
          `${Array.from(year, (digit) => numerals.charAt(Number(digit))).join('')}年${inChinese(m)}月${inChinese(d)}日`,
          `${iso} 00:00:00`,
          `${iso}T08:30`,
          fullWidth(`${year}-${m}-${d}`),
          `\u200B ${iso}\u3000`,
        ];
        for (const form of forms) expect(parseDateCell(form), String(form)).toBe(iso);
      }),
    );
  });

  test.each([
    '26-3-5',
    '3/5/2026',
    '2026年3月',
    '2026-02-30',
    '三月五日',
    '待定',
    2026,
    4.5e17,
    Number.NaN,
    true,
    '',
  ])('%o is no day', (cell) => expect(parseDateCell(cell)).toBeNull());

  test('no cell at all makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.date()), (cell) => {
        const date = parseDateCell(cell);
        expect(date === null || /^\d{4}-\d{2}-\d{2}$/.test(date)).toBe(true);
      }),
    );
  });
});

describe('numbers', () => {
  test('counts are read with their separators, units and in full-width digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (count) => {
        const grouped = count.toLocaleString('en-US');
        for (const text of [`${count}`, grouped, fullWidth(grouped), `${count} 人`, `${count}.0`])
          expect(parseNumberCell(text), text).toBe(count);
      }),
    );
    for (const text of ['约30', '30-40', '-3', '3.5', '三十', '']) expect(parseNumberCell(text)).toBeNull();
  });

  test('row 32: codes that a spreadsheet program has rounded are known in each of their forms', () => {
    expect(
      [4.601012e17, '4.60101E+17', '460101199001010000', 110_105_194_912_310_020].map(isDamagedNumber),
    ).toEqual([true, true, true, true]);
    expect(
      ['11010519491231002X', '91130481MA0000001A', 13_800_000_000, '0123456789'].map(isDamagedNumber),
    ).toEqual([false, false, false, false]);
  });

  test('an ID number with one digit changed, or two neighbours swapped, fails its check', () => {
    expect(isIdNumber('11010519491231002X')).toBe(true);
    expect(isIdNumber('11010519491331002X')).toBe(false);
    const valid = fc.tuple(day, fc.integer({ min: 0, max: 999 })).map(([date, order]) => {
      const stem = `130481${date.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
      return Array.from('0123456789X', (check) => stem + check).find(isIdNumber) ?? '';
    });
    fc.assert(
      fc.property(valid, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, place, shift) => {
        expect(id).toHaveLength(18);
        const digit = (Number(id[place]) + shift) % 10;
        expect(isIdNumber(id.slice(0, place) + digit + id.slice(place + 1))).toBe(false);
        const [a = '', b = ''] = [id[place], id[place + 1]];
        if (a !== b) expect(isIdNumber(id.slice(0, place) + b + a + id.slice(place + 2))).toBe(false);
      }),
    );
  });
});

test('one unit under its spellings, and what is only near to it', () => {
  const forms = [
    '宏达（武安）轧钢有限公司工会委员会',
    '宏达(武安)轧钢有限公司 工会',
    '宏达（武安）轧钢有限公司',
  ];
  expect(new Set(forms.map(plainName)).size).toBe(1);
  expect(coreName('武安市宏达轧钢有限责任公司')).toBe(coreName('宏达轧钢有限公司工会委员会'));
  expect(plainName('武安市宏达轧钢有限责任公司')).not.toBe(plainName('宏达轧钢有限公司'));
});
