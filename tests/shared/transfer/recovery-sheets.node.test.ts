import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../shared/lib/app-error.ts';
import {
  joinRecoverySheets,
  makeRecoverySheets,
  readRecoverySheet,
  recoverySecretBytes,
} from '../../../shared/transfer/recovery-sheets.ts';

/** Makes sheets out of given bytes: both shares and the number of the set. */
const sheetsOf = (first: Uint8Array, second: Uint8Array, set: Uint8Array) => {
  const given = [first, second, set];
  return makeRecoverySheets(() => given.shift() ?? new Uint8Array());
};

const share = fc.uint8Array({ minLength: recoverySecretBytes, maxLength: recoverySecretBytes });
const set = fc.uint8Array({ minLength: 3, maxLength: 3 });

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'fine';
};

test('row 35: two sheets in either order, however they are typed, give the secret', () => {
  fc.assert(
    fc.property(share, share, set, (first, second, number) => {
      const { secret, codes } = sheetsOf(first, second, number);
      expect(joinRecoverySheets(...codes).secret).toEqual(secret);
      const typed = codes[1].toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      expect(joinRecoverySheets(typed, codes[0]).secret).toEqual(secret);
    }),
  );
});

test('row 35: one sheet alone fits every secret', () => {
  fc.assert(
    fc.property(share, share, share, set, (first, secret, other, number) => {
      const partner = (wanted: Uint8Array) => wanted.map((byte, place) => byte ^ (first[place] ?? 0));
      const one = sheetsOf(first, partner(secret), number);
      const two = sheetsOf(first, partner(other), number);
      expect(one.codes[0]).toBe(two.codes[0]);
      expect([one.secret, two.secret]).toEqual([secret, other]);
    }),
  );
});

test('row 35: one wrong character on a sheet is told by its field', () => {
  let found = 0;
  let tried = 0;
  fc.assert(
    fc.property(share, share, set, fc.nat(39), fc.nat(30), (first, second, number, place, step) => {
      const [code] = sheetsOf(first, second, number).codes;
      const plain = code.replaceAll('-', '').split('');
      const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
      plain[place] = alphabet[(alphabet.indexOf(plain[place] ?? '0') + 1 + step) % 32] ?? '0';
      tried += 1;
      if (codeOf(() => readRecoverySheet(plain.join(''), 2)) === 'RECOVERY_CODE_INVALID') found += 1;
    }),
    { numRuns: 300 },
  );
  expect(found / tried).toBeGreaterThan(0.9);
  expect(() => readRecoverySheet('', 2)).toThrow(expect.objectContaining({ params: { sheet: 2 } }));
});

test('row 35: one sheet twice, or sheets of two printings, are no pair', () => {
  const bytes = (value: number, length: number) => new Uint8Array(length).fill(value);
  const make = (value: number) => sheetsOf(bytes(1, 20), bytes(2, 20), bytes(value, 3)).codes;
  const [first, second] = make(7);
  expect(codeOf(() => joinRecoverySheets(first, first))).toBe('RECOVERY_SHEETS_UNPAIRED');
  expect(codeOf(() => joinRecoverySheets(make(8)[0], second))).toBe('RECOVERY_SHEETS_UNPAIRED');
});
