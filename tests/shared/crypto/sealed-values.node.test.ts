import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/lib/app-error.ts';
import { importDataKey } from '../../../shared/crypto/data-key.ts';
import { openValue } from '../../../shared/crypto/open-value.ts';
import { isSealed } from '../../../shared/crypto/sealed-format.ts';
import { searchHash } from '../../../shared/crypto/search-hash.ts';
import { sealValue } from '../../../shared/crypto/seal-value.ts';

const keyBytes = Uint8Array.from({ length: 32 }, (_, at) => at);
const key = await importDataKey(keyBytes);
const otherKey = await importDataKey(keyBytes.map((byte) => byte ^ 1));
const place = { collection: 'people', id: 'p-1', path: 'phone' };
const aad = Buffer.from('["people","p-1","phone"]');

const codeOf = (opening: Promise<unknown>): Promise<unknown> =>
  opening.then(
    () => 'opened',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

const jsonText = fc.jsonValue().map((value) => JSON.stringify(value));
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
);

describe('the format of a sealed value', () => {
  it('is the one that AES-256-GCM of Node makes', async () => {
    const iv = Buffer.from('000102030405060708090a0b', 'hex');
    const cipher = createCipheriv('aes-256-gcm', keyBytes, iv).setAAD(aad);
    const body = Buffer.concat([iv, cipher.update('"13800138000"'), cipher.final(), cipher.getAuthTag()]);
    const sealed = `gp1:${body.toString('base64url')}`;
    expect(sealed).toBe('gp1:AAECAwQFBgcICQoLZTPlI_XV8yi1cae7k2zPi3gsIJsWsyGNkhqTbBQ');
    expect(await openValue(key, place, sealed)).toBe('13800138000');
  });

  it('is opened by AES-256-GCM of Node', async () => {
    const sealed = Buffer.from((await sealValue(key, place, { no: '张三' })).slice(4), 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', keyBytes, sealed.subarray(0, 12));
    decipher.setAAD(aad).setAuthTag(sealed.subarray(-16));
    expect(Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString()).toBe(
      '{"no":"张三"}',
    );
  });

  it('searches by the HMAC of Node under the derived key', async () => {
    const derived = Buffer.from(hkdfSync('sha256', keyBytes, '', 'gongping/search/1', 32));
    const expected = createHmac('sha256', derived)
      .update('["people.phone","13800138000"]')
      .digest('base64url');
    expect(await searchHash(key, 'people.phone', '13800138000')).toBe(expected);
    expect(expected).toBe('4wg0wjdUHNt6PhOx__Mt7-FQm_PwPTtazTu-yU8Zl8w');
  });
});

describe('a sealed value', () => {
  it('comes back as it was, and never looks alike', async () => {
    await fc.assert(
      fc.asyncProperty(jsonText, async (text) => {
        const value: unknown = JSON.parse(text);
        const [one, other] = await Promise.all([sealValue(key, place, value), sealValue(key, place, value)]);
        expect(isSealed(one)).toBe(true);
        expect(one).not.toBe(other);
        expect(await openValue(key, place, one)).toStrictEqual(value);
      }),
    );
  });

  it('keeps any text, half characters too', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await openValue(key, place, await sealValue(key, place, text))).toBe(text);
      }),
    );
  });

  it.each([
    ['another document', { ...place, id: 'p-2' }],
    ['another field', { ...place, path: 'merged.given.phone' }],
    ['another collection', { ...place, collection: 'unions' }],
  ])('does not open in %s', async (_, elsewhere) => {
    const sealed = await sealValue(key, place, '13800138000');
    expect(await codeOf(openValue(key, elsewhere, sealed))).toBe('SEALED_UNREADABLE');
  });

  it('does not open with another key', async () => {
    const sealed = await sealValue(key, place, '13800138000');
    expect(await codeOf(openValue(otherKey, place, sealed))).toBe('SEALED_UNREADABLE');
  });

  it('does not open with any character changed or cut off', async () => {
    const sealed = await sealValue(key, place, '13800138000');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: sealed.length - 1 }), async (at) => {
        const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'Q' : 'A'}${sealed.slice(at + 1)}`;
        expect(await codeOf(openValue(key, place, changed))).toBe('SEALED_UNREADABLE');
        expect(await codeOf(openValue(key, place, sealed.slice(0, at)))).toBe('SEALED_UNREADABLE');
      }),
    );
  });

  it('of a newer suite is told by its number, and by no other error', async () => {
    const sealed = (await sealValue(key, place, '1')).replace('gp1:', 'gp2:');
    await expect(openValue(key, place, sealed)).rejects.toMatchObject({
      code: 'SEALED_SUITE_UNKNOWN',
      params: { suite: '2', field: 'people.phone', id: 'p-1' },
    });
  });

  it.each(['', 'gp1:', 'gp1:A', '13800138000', 'gp1:===='])('is not %j', async (text) => {
    expect(await codeOf(openValue(key, place, text))).toBe('SEALED_UNREADABLE');
  });
});

it('a key of another length is refused', async () => {
  await expect(importDataKey(new Uint8Array(16))).rejects.toThrow(RangeError);
});

it('equal texts of two fields have different hashes for search', async () => {
  expect(await searchHash(key, 'people.phone', '1')).not.toBe(await searchHash(key, 'cases.phone', '1'));
  expect(await searchHash(otherKey, 'people.phone', '1')).not.toBe(
    await searchHash(key, 'people.phone', '1'),
  );
});
