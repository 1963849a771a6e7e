import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isPinned,
  pinnedAddress,
  pinnedCode,
  pinText,
  readPin,
  readPinnedCode,
  shortPin,
} from '../../../shared/sync/hub-pin.ts';

const fingerprints = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));
const codes = fc
  .array(fc.constantFrom(...Array.from('23456789ABCDEFGHJKMNPQRSTVWXYZ')), { minLength: 12, maxLength: 12 })
  .map((signs) => signs.join('').replace(/(.{4})(.{4})/u, '$1-$2-'));

test('a code with a pin is typed in any way and comes apart into both', () => {
  fc.assert(
    fc.property(codes, fingerprints, (code, fingerprint) => {
      const typed = pinnedCode(code, fingerprint);
      expect(typed).toMatch(/^(?:[0-9A-Z]{5}-){4}[0-9A-Z]{5}$/u);
      for (const way of [typed, typed.toLowerCase(), ` ${typed.replaceAll('-', ' ')} `]) {
        const { code: read, pin } = readPinnedCode(way);
        expect(read).toBe(code.replaceAll('-', ''));
        expect(pin !== null && isPinned(pin, fingerprint)).toBe(true);
      }
    }),
  );
});

test('a code without a pin, and whatever else is typed, is left as it is', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(readPinnedCode(code)).toEqual({ code, pin: null });
    }),
  );
  expect(readPinnedCode('')).toEqual({ code: '', pin: null });
});

test('a pin names one authority in its short and in its full form, and no other', () => {
  fc.assert(
    fc.property(fingerprints, fingerprints, (one, other) => {
      expect(readPin(one.toUpperCase())).toBe(one);
      expect(readPin(pinText(one))).toBe(shortPin(one));
      expect(isPinned(shortPin(one), one)).toBe(true);
      fc.pre(one !== other);
      expect(isPinned(one, other)).toBe(false);
      expect(isPinned(shortPin(one), other)).toBe(false);
    }),
  );
  expect(['', 'abc', 'I'.repeat(13), '0'.repeat(63)].map(readPin)).toEqual([null, null, null, null]);
});

test('an address carries a pin over TLS only', () => {
  const fingerprint = 'ab'.repeat(32);
  expect(pinnedAddress('https://10.0.0.5:8480', fingerprint)).toBe(`https://10.0.0.5:8480#${fingerprint}`);
  expect(pinnedAddress('http://10.0.0.5:8480', fingerprint)).toBe('http://10.0.0.5:8480');
  expect(pinnedAddress('https://10.0.0.5:8480', null)).toBe('https://10.0.0.5:8480');
});
