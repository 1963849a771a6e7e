import { argon2id as argon2idOfWasm } from 'hash-wasm';
import { expect, it } from 'vitest';
import { argon2idAside, argon2idInPlace } from '../../../server/accounts/argon2id.ts';
import { checkPassword } from '../../../shared/crypto/check-password.ts';
import { createPasswords } from '../../../server/accounts/passwords.ts';

const passwords = createPasswords();

it('hashes with Argon2id, never twice alike, and names its version and parameters', async () => {
  const [one, two] = [await passwords.hash('牡丹城市二零二六年'), await passwords.hash('牡丹城市二零二六年')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(two).not.toBe(one);
  expect(passwords.isOutdated(one)).toBe(false);
  expect(passwords.isOutdated(one.replace('t=2', 't=1'))).toBe(true);
});

it('knows the password in every form of the same signs, and no other', async () => {
  const hash = await passwords.hash('Ｐassword-2026-é');
  expect(await passwords.verify('Password-2026-e\u0301', hash)).toBe(true);
  expect(await passwords.verify('password-2026-é', hash)).toBe(false);
  expect(await passwords.verify('', hash)).toBe(false);
});

it('lets nobody in without a hash', async () => {
  expect(await passwords.verify('', null)).toBe(false);
  expect(await passwords.verify('null', null)).toBe(false);
});

it.each(['short', '一二三四五六七八九', 'aaaaaaaaaaaaa', 'x'.repeat(129), 'my-ZhangSan-pass'])(
  'finds "%s" too weak',
  (text) => {
    expect(() => checkPassword(text, 'zhangsan')).toThrow(expect.objectContaining({ code: 'PASSWORD_WEAK' }));
  },
);

it('takes ten Chinese characters, and a sentence', () => {
  checkPassword('一二三四五六七八九十', 'zhangsan');
  checkPassword('correct horse battery staple', 'zhangsan');
});

it('takes hashes that other programs made of the same parameters', async () => {
  const hash = await argon2idOfWasm({
    password: '牡丹城市二零二六年',
    salt: Buffer.alloc(16, 7),
    memorySize: 19_456,
    iterations: 2,
    parallelism: 1,
    hashLength: 32,
    outputType: 'encoded',
  });
  expect(await passwords.verify('牡丹城市二零二六年', hash)).toBe(true);
  expect(await passwords.verify('牡丹城市二零二五年', hash)).toBe(false);
});

it('computes the same aside and in place', async () => {
  const cost = { memory: 64, passes: 2, parallelism: 1 };
  const [aside, inPlace] = [argon2idAside, argon2idInPlace].map((derive) =>
    derive('密码 é', Buffer.alloc(16, 3), cost),
  );
  expect(await aside).toEqual(await inPlace);
});

it('lets others work while many sign in', async () => {
  const hash = await passwords.hash('牡丹城市二零二六年');
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 1);
  const checks = await Promise.all(
    Array.from({ length: 12 }, () => passwords.verify('牡丹城市二零二六年', hash)),
  );
  clearInterval(counting);
  expect(checks.every(Boolean)).toBe(true);
  // Computed in place, each would have let one turn pass at most.
  expect(turns).toBeGreaterThan(checks.length * 2);
});
