import { expect, it } from 'vitest';
import { checkPassword } from '../../../server/accounts/check-password.ts';
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
