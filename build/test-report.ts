/** One test file in the report that Vitest writes as JSON, as far as it is read here. */
export interface TestFile {
  /** Its path. */
  readonly name: string;
  readonly status: 'passed' | 'failed';
  /** What kept the file from being run at all. */
  readonly message: string;
  readonly assertionResults: readonly {
    readonly fullName: string;
    readonly status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled';
    readonly failureMessages: readonly string[];
  }[];
}

export interface TestReport {
  readonly testResults: readonly TestFile[];
}

const testsOf = (file: TestFile, status: 'passed' | 'failed') =>
  file.assertionResults.filter((one) => one.status === status);

export const failedFiles = ({ testResults }: TestReport): readonly string[] =>
  testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);

/** A file that fails beside its tests, because it does not load or does not end, counts as one failure. */
export function countTests({ testResults }: TestReport): {
  readonly passed: number;
  readonly failed: number;
} {
  let passed = 0;
  let failed = 0;
  for (const file of testResults) {
    passed += testsOf(file, 'passed').length;
    failed += testsOf(file, 'failed').length || (file.status === 'failed' ? 1 : 0);
  }
  return { passed, failed };
}

const firstLine = (text: string): string => text.split('\n', 1)[0]?.slice(0, 300) ?? '';

/** What failed, a line each, the file's path without `root`. */
export function tellFailures({ testResults }: TestReport, root: string): readonly string[] {
  return testResults.flatMap((file) => {
    if (file.status !== 'failed') return [];
    const name = file.name.replace(`${root}/`, '');
    const failed = testsOf(file, 'failed');
    if (failed.length === 0) return [`${name}: ${firstLine(file.message)}`];
    return failed.map(
      ({ fullName, failureMessages: [reason = ''] }) => `${name} > ${fullName}: ${firstLine(reason)}`,
    );
  });
}

/** The first report with the files of the second in the place of its own. */
export function withSecondTry(first: TestReport, second: TestReport): TestReport {
  const again = new Map(second.testResults.map((file) => [file.name, file]));
  return { testResults: first.testResults.map((file) => again.get(file.name) ?? file) };
}
