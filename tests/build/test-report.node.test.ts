import { expect, test } from 'vitest';
import {
  countTests,
  failedFiles,
  tellFailures,
  withSecondTry,
  type TestFile,
} from '../../build/test-report.ts';

const file = (
  name: string,
  outcomes: readonly ('passed' | 'failed' | 'skipped')[],
  message = '',
): TestFile => ({
  name: `/home/me/${name}`,
  status: outcomes.includes('failed') || message ? 'failed' : 'passed',
  message,
  assertionResults: outcomes.map((status, at) => ({
    fullName: `test ${at + 1}`,
    status,
    failureMessages: status === 'failed' ? ['Error: too late\n    at once'] : [],
  })),
});

const first = {
  testResults: [
    file('sound.ts', ['passed', 'skipped']),
    file('shaky.ts', ['passed', 'failed']),
    file('unread.ts', [], 'SyntaxError: no\nsuch'),
  ],
};

test('a run counts its tests, and a file that does not load as a failure', () => {
  expect(countTests(first)).toEqual({ passed: 2, failed: 2 });
  expect(failedFiles(first)).toEqual(['/home/me/shaky.ts', '/home/me/unread.ts']);
});

test('a failure is told with its file, its name and the first line of its reason', () => {
  expect(tellFailures(first, '/home/me')).toEqual([
    'shaky.ts > test 2: Error: too late',
    'unread.ts: SyntaxError: no',
  ]);
});

test('what fails in the second try as well stays a failure', () => {
  const second = { testResults: [file('shaky.ts', ['passed', 'passed']), file('unread.ts', ['failed'])] };
  const joined = withSecondTry(first, second);
  expect(countTests(joined)).toEqual({ passed: 3, failed: 1 });
  expect(failedFiles(joined)).toEqual(['/home/me/unread.ts']);
});
