import { parseDate } from './parse-date.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether 18 characters are a 公民身份号码 with a day of birth that exists and the right check character (GB 11643-1999). */
export function isIdNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text) || parseDate(text.slice(6, 14)) === null) return false;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(text[place]), 0);
  return text[17] === '10X98765432'[sum % 11];
}
