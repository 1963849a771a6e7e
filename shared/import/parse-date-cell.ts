import { parseDate } from '../lib/parse-date.ts';
import { cellText } from './cell-text.ts';
import type { GridCell } from './grid.ts';
import { halfWidth } from './half-width.ts';

const numerals = '〇一二三四五六七八九';
const digitOf = (char: string): string => {
  const place = numerals.indexOf(char === '零' || char === '○' || char === 'Ｏ' ? '〇' : char);
  return place < 0 ? char : String(place);
};

/** 三, 十, 十五, 二十, 三十一 as a number of two digits; anything else is left as it is. */
function dayOf(text: string): string {
  const [, tens = '', ones = ''] = /^([二三]?十)?([一二三四五六七八九])?$/.exec(text) ?? [];
  if (tens === '') return ones === '' ? text : digitOf(ones);
  return `${tens.length === 1 ? '1' : digitOf(tens.charAt(0))}${ones === '' ? '0' : digitOf(ones)}`;
}

/** 二〇二六年三月五日 with ordinary digits. */
function inDigits(text: string): string {
  const [whole, year = '', month = '', day = ''] = /^(.{4})年(.{1,3})月(.{1,3})日$/.exec(text) ?? [];
  return whole === undefined
    ? text
    : `${Array.from(year, digitOf).join('')}年${dayOf(month)}月${dayOf(day)}日`;
}

/** Spreadsheets count days from 1899-12-30; those of 1955 to 2100, so that no other number is taken for a day. */
const serialDays = { from: 20_090, to: 73_415 };
const epoch = 25_569;

function ofSerial(days: number): string | null {
  const whole = Math.floor(days);
  // Asked this way round, a number that is none (NaN) is refused too.
  if (!(whole >= serialDays.from && whole <= serialDays.to)) return null;
  return new Date((whole - epoch) * 86_400_000).toISOString().slice(0, 10);
}

/** More characters than this are no date. */
const longest = 60;

/**
 * A civil date however it was typed, as `YYYY-MM-DD`: a date cell, the number of days that is left of one,
 * `2026-3-5`, `2026/03/05`, `2026.3.5`, `2026\3\5`, `2026 3 5`, `2026年3月5日`, `二〇二六年三月五日`, `20260305`, with
 * a time behind it, in full-width digits. Null for anything else: a year of two digits, a month without its day,
 * `3/5/2026`, which is two different days in two countries.
 */
export function parseDateCell(cell: GridCell): string | null {
  if (typeof cell === 'number') return parseDate(String(cell)) ?? ofSerial(cell);
  const typed = cellText(cell);
  if (typed.length > longest) return null;
  const text = halfWidth(typed)
    .replace(/[T\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
    .trim();
  if (/^\d{5}$/.test(text)) return ofSerial(Number(text));
  const plain = inDigits(text).replaceAll('\\', '-');
  return parseDate(/^\d{4} +\d{1,2} +\d{1,2}$/.test(plain) ? plain.replaceAll(/ +/g, '-') : plain);
}
