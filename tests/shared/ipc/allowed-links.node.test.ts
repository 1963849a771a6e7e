import { expect, test } from 'vitest';
import { checkLink } from '../../../shared/ipc/allowed-links.ts';

test('a source of the rules may be opened', () => {
  expect(checkLink(URL.parse('https://flk.npc.gov.cn/law?id=1'))).toBe('https://flk.npc.gov.cn/law?id=1');
});

test.each([
  'http://www.gov.cn/',
  'https://www.gov.cn.evil.example/',
  'https://www.gov.cn@evil.example/',
  'https://user:secret@www.gov.cn/',
  'https://www.gov.cn:8443/',
  'https://evil.example/?https://www.gov.cn/',
  'https://sub.www.gov.cn/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'ms-msdt:/id',
  'app://bundle/index.html',
  'www.gov.cn',
  '',
])('%j is refused', (link) => {
  expect(() => checkLink(URL.parse(link))).toThrow(expect.objectContaining({ code: 'LINK_NOT_ALLOWED' }));
});
