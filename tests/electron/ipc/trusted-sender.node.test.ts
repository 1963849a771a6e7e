import { expect, test } from 'vitest';
import { isTrustedSender } from '../../../electron/ipc/trusted-sender.ts';

const top = (url: string) => ({ url, parent: null });

test('the app page may use the data, the print page only its job', () => {
  expect(isTrustedSender(top('app://bundle/index.html#/sheets/1'), 'mirror')).toBe(true);
  expect(isTrustedSender(top('app://bundle/index.html'), 'printPage')).toBe(false);
  expect(isTrustedSender(top('app://bundle/print.html'), 'printPage')).toBe(true);
  expect(isTrustedSender(top('app://bundle/print.html'), 'mirror')).toBe(false);
  expect(isTrustedSender(top('app://bundle/crash.html'), 'app')).toBe(false);
});

test.each([
  'app://bundle.evil.example/index.html',
  'app://evil/index.html',
  'https://bundle/index.html',
  'file:///app://bundle/index.html',
  'about:blank',
  '',
])('a page at %j is not trusted', (url) => {
  expect(isTrustedSender(top(url), 'app')).toBe(false);
});

test('a sub-frame and a frame that is gone are not trusted', () => {
  expect(isTrustedSender({ url: 'app://bundle/index.html', parent: {} }, 'app')).toBe(false);
  expect(isTrustedSender(null, 'app')).toBe(false);
});
