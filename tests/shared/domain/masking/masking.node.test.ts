import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMasked, maskValue, shownEnds } from '../../../../shared/domain/masking/mask-value.ts';
import { maskingPolicy, shownPlaces, shownValue } from '../../../../shared/domain/masking/masking-policy.ts';
import { personalNumbers } from '../../../../shared/domain/masking/personal-numbers.ts';

const fields = ['phone', 'account', 'idNumber', 'name'] as const;
const numbers = ['phone', 'account', 'idNumber'] as const;

describe('a masked value', () => {
  it.each([
    ['phone', '13812345678', '138****5678'],
    ['phone', '１３８ 1234 5678（家）', '138****5678'],
    ['phone', '13812345678/0310-5678901', '138****8901'],
    ['phone', '8001234', '****'],
    ['phone', '无', '****'],
    ['account', '6222020200112230004', '****0004'],
    ['account', '123456', '****3456'],
    ['idNumber', '13042419700101001x', '130****001X'],
    ['name', '欧阳修', '欧**'],
    ['name', '𠮷田', '𠮷**'],
  ] as const)('of %s %s is %s', (field, value, masked) => {
    expect(maskValue(field, value)).toBe(masked);
  });

  it('tells no more than its ends, whatever was typed', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9Xx /-]{0,40}$/));
    fc.assert(
      fc.property(fc.constantFrom(...numbers), typed, (field, value) => {
        const masked = maskValue(field, value);
        const { head, tail } = shownEnds[field];
        if (value.trim() === '') expect(masked).toBe('');
        else expect(masked).toMatch(new RegExp(`^(\\d|X){0,${head}}\\*{4}(\\d|X){0,${tail}}$`));
      }),
    );
  });

  it('of a name is its first character, and stays the same when it is masked again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const masked = maskValue('name', name);
        if (name.trim() !== '') expect(Array.from(masked)).toHaveLength(3);
        expect(maskValue('name', masked)).toBe(masked);
      }),
    );
  });

  it('of an account is known as one, and no account is taken for one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6,30}$/), (number) => {
        expect([isMasked(number), isMasked(maskValue('account', number))]).toEqual([false, true]);
        expect(maskValue('account', number)).toMatch(/^[*]{4}[0-9]{4}$/);
      }),
    );
  });
});

describe('the policy', () => {
  it('lets nothing personal into what is made public or archived', () => {
    for (const field of numbers) {
      expect(maskingPolicy[field].public).toBe('none');
      expect(maskingPolicy[field].archive).toBe('none');
    }
  });

  it('masks every number in lists, tables and messages, and hands an account in full to the bank alone', () => {
    for (const field of numbers) {
      for (const place of ['list', 'table', 'message'] as const)
        expect(maskingPolicy[field][place]).toBe('masked');
    }
    expect(shownPlaces.filter((place) => maskingPolicy.account[place] === 'full')).toEqual([
      'bankFile',
      'bundle',
    ]);
  });

  it('shows in full, masked or not at all, and never leaves a number where it may not stand', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.constantFrom(...shownPlaces),
        fc.stringMatching(/^1[3-9]\d{9}$/),
        (field, place, value) => {
          const shown = shownValue(place, field, value);
          const showing = maskingPolicy[field][place];
          expect(personalNumbers(shown).length > 0 && showing !== 'full').toBe(false);
          expect(showing === 'none' ? shown === '' : shown !== '').toBe(true);
        },
      ),
    );
  });
});
