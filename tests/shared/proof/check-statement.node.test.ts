import { createPublicKey, verify } from 'node:crypto';
import { base32nopad } from '@scure/base';
import { assert, asyncProperty, date, integer, property, string, uint8Array, record } from 'fast-check';
import { expect, test } from 'vitest';
import { checkStatement, type IssuerList } from '../../../shared/proof/check-statement.ts';
import type { CertificateClaims } from '../../../shared/proof/certificate-claims.ts';
import { readSign1 } from '../../../shared/proof/cose-sign1.ts';
import { makeIssuerSecret } from '../../../shared/proof/issuer-secret.ts';
import { signCertificate } from '../../../shared/proof/sign-certificate.ts';
import { statementOfText, textOfStatement } from '../../../shared/proof/statement-text.ts';

const claims: CertificateClaims = {
  number: '武工评〔2026〕G001',
  name: '陈堃',
  unionName: '武安市鑫源金属制品有限公司工会委员会',
  levelName: '高级',
  year: 2026,
  issuedOn: '2026-12-08',
  signedAt: Date.parse('2026-12-08T03:00:00Z') / 1000,
};
const [key, other] = await Promise.all([makeIssuerSecret(), makeIssuerSecret()]);
const entry = { id: key.id, publicKey: key.publicKey, device: '市总电脑', since: '2026-11-01T00:00:00Z' };
const list: IssuerList = { keys: [entry], voidNumbers: [] };
const text = await signCertificate(claims, key);

test('a statement is verified offline and tells what was signed', async () => {
  expect(await checkStatement(text, list, '2026-12-31')).toEqual({ kind: 'valid', claims });
});

test('the same claims and key give the same code, small enough for 61 modules', async () => {
  expect(await signCertificate(claims, key)).toBe(text);
  // Version 11 at level M holds 366 capitals and digits.
  expect(text.length).toBeLessThanOrEqual(366);
  expect(text).toMatch(/^GP1[A-Z2-7]+$/);
});

test('openssl by itself, through node:crypto, finds the signature over the COSE structure', () => {
  const sign1 = readSign1(statementOfText(text) ?? new Uint8Array());
  const spki = Buffer.concat([
    Buffer.from('302a300506032b6570032100', 'hex'),
    Buffer.from(key.publicKey, 'hex'),
  ]);
  const bytes = (content: Uint8Array): Buffer =>
    content.length < 24
      ? Buffer.concat([Buffer.of(0x40 + content.length), content])
      : Buffer.concat([Buffer.of(0x58, content.length), content]);
  const header = Buffer.concat([
    Buffer.from('a20127 0448'.replaceAll(' ', ''), 'hex'),
    Buffer.from(key.id, 'hex'),
  ]);
  const signed = Buffer.concat([
    Buffer.from('846a5369676e617475726531', 'hex'),
    bytes(header),
    bytes(Buffer.alloc(0)),
    bytes(sign1?.payload ?? Buffer.alloc(0)),
  ]);
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  expect(verify(null, signed, publicKey, sign1?.signature ?? Buffer.alloc(0))).toBe(true);
});

test('what a keyboard and a Chinese input method make of a scanned code is undone', async () => {
  const full = Array.from(text, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join('');
  for (const typed of [text.toLowerCase(), full, `  ${text.slice(0, 50)}\n${text.slice(50)}\r\n`]) {
    expect(await checkStatement(typed, list, '2026-12-31')).toEqual({ kind: 'valid', claims });
  }
});

test('one changed bit anywhere is never valid', async () => {
  const bytes = statementOfText(text) ?? new Uint8Array();
  const isStill = async (bit: number) => {
    const changed = Uint8Array.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const { kind } = await checkStatement(textOfStatement(changed), list, '2026-12-31');
    return kind !== 'altered' && kind !== 'unknownIssuer';
  };
  const bits = Array.from({ length: bytes.length * 8 }, (_, bit) => bit);
  const still = await Promise.all(bits.map(isStill));
  expect(bits.filter((bit) => still[bit])).toEqual([]);
});

test('any text and any bytes get an answer, and none of them is valid', async () => {
  await assert(
    asyncProperty(string(), uint8Array({ maxLength: 300 }), async (typed, bytes) => {
      for (const one of [typed, `GP1${typed}`, `GP1${base32nopad.encode(bytes)}`]) {
        const { kind } = await checkStatement(one, list, '2026-12-31');
        expect(['altered', 'unknownIssuer', 'noStatement']).toContain(kind);
      }
    }),
  );
});

test('every claim comes back as it went in', async () => {
  const words = string({ maxLength: 30 });
  await assert(
    asyncProperty(
      record({ name: words, unionName: words, levelName: words, year: integer({ min: 2000, max: 2100 }) }),
      date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
      async (some, at) => {
        const given = {
          ...claims,
          ...some,
          signedAt: Math.floor(at.getTime() / 1000),
          subject: '户外劳动者服务站点',
        };
        expect(await checkStatement(await signCertificate(given, key), list, '2026-12-31')).toEqual({
          kind: 'valid',
          claims: given,
        });
      },
    ),
    { numRuns: 30 },
  );
});

test('a void number, a stolen key, and a key that signed after it was replaced are each told apart', async () => {
  const at = '2026-12-20T00:00:00Z';
  const kindWith = async (changed: Partial<IssuerList>): Promise<string> =>
    (await checkStatement(text, { ...list, ...changed }, '2026-12-31')).kind;
  expect(await kindWith({ voidNumbers: [{ id: claims.number, at }] })).toBe('void');
  expect(await kindWith({ voidNumbers: [{ id: '武工评〔2026〕G002', at }] })).toBe('valid');
  expect(await kindWith({ keys: [{ ...entry, revokedAt: at }] })).toBe('keyRevoked');
  expect(await kindWith({ keys: [{ ...entry, retiredAt: at }] })).toBe('valid');
  expect(await kindWith({ keys: [{ ...entry, retiredAt: '2026-12-01T00:00:00Z' }] })).toBe('keyRetired');
});

test('a 资格证书 is valid through its last day, and void before it is expired', async () => {
  const dated = { ...claims, kind: 'qualification' as const, validTo: '2029-12-31' };
  const code = await signCertificate(dated, key);
  expect(await checkStatement(code, list, '2029-12-31')).toEqual({ kind: 'valid', claims: dated });
  expect(await checkStatement(code, list, '2030-01-01')).toEqual({ kind: 'expired', claims: dated });
  const voidNumbers = [{ id: claims.number, at: '2027-01-01T00:00:00Z' }];
  expect((await checkStatement(code, { ...list, voidNumbers }, '2030-01-01')).kind).toBe('void');
});

test('another key is no issuer, nor is one that is listed under the issuer’s name', async () => {
  const forged = await signCertificate(claims, { ...other, id: key.id });
  expect(await checkStatement(await signCertificate(claims, other), list, '2026-12-31')).toEqual({
    kind: 'unknownIssuer',
  });
  expect(await checkStatement(forged, list, '2026-12-31')).toEqual({ kind: 'altered' });
  const swapped = { ...list, keys: [{ ...entry, publicKey: other.publicKey }] };
  expect(await checkStatement(forged, swapped, '2026-12-31')).toEqual({ kind: 'unknownIssuer' });
});

test('bytes come back from text', () => {
  assert(
    property(uint8Array({ maxLength: 300 }), (bytes) => {
      expect(statementOfText(textOfStatement(bytes))).toEqual(bytes);
    }),
  );
});
