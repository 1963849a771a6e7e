import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIdNumber } from '../../../../shared/lib/is-id-number.ts';
import { passesLuhn } from '../../../../shared/lib/passes-luhn.ts';
import { personalNumbers } from '../../../../shared/domain/masking/personal-numbers.ts';

const kinds = (text: string) => personalNumbers(text).map(({ kind }) => kind);

describe('numbers of a person in a text', () => {
  it.each([
    ['身份证11010519491231002X。', 'idNumber'],
    ['身份证 110105 19491231 002x', 'idNumber'],
    ['电话１３８００１３８０００', 'mobile'],
    ['138-0013-8000', 'mobile'],
    ['+86 13800138000', 'mobile'],
    ['8613800138000', 'mobile'],
    ['账号6222020200112230004', 'account'],
    ['4111 1111 1111 1111', 'account'],
    ['4111—1111—1111—1111', 'account'],
  ])('%s', (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it.each([
    '0310-5678901',
    '03105678901',
    '武工字〔2026〕8号',
    '2026年11月23日至2026-11-30',
    '2026-11-23 2026-11-30',
    '12800138000',
    '110105194912310021',
    '',
    '\uD800',
  ])('none in %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('tells them without spreading them', () => {
    expect(personalNumbers('138-0013-8000 和 11010519491231002x')).toEqual([
      { kind: 'mobile', masked: '138****8000' },
      { kind: 'idNumber', masked: '110****002X' },
    ]);
  });

  const around = fc
    .string({ unit: 'binary' })
    .filter((text) => !/[\p{N}A-Za-z-]/u.test(text.normalize('NFKC')));
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  const luhn = fc.integer({ min: 11, max: 18 }).chain((length) =>
    digits(length).map((rest) => {
      const body = `6${rest.slice(1)}`;
      return body + (Array.from('0123456789').find((check) => passesLuhn(body + check)) ?? '');
    }),
  );
  const born = fc.integer({ min: 1930, max: 2009 }).map((year) => `${year}0101`);
  const identity = fc.tuple(digits(5), born, digits(3)).map(([place, day, order]) => {
    const body = `1${place}${day}${order}`;
    return body + (Array.from('0123456789X').find((check) => isIdNumber(body + check)) ?? '');
  });

  it('finds each wherever it stands, and in full-width digits too', () => {
    const full = (text: string) =>
      text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    const mobile = digits(9).map((rest) => `13${rest}`);
    fc.assert(
      fc.property(
        around,
        fc.oneof(identity, mobile, luhn),
        around,
        fc.boolean(),
        (before, number, after, wide) => {
          expect(kinds(`${before}号${wide ? full(number) : number}号${after}`)).toHaveLength(1);
        },
      ),
    );
  });
});
