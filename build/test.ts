import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDesktop } from './prepare-desktop.ts';
import { run } from './setup/run.ts';
import { countTests, failedFiles, tellFailures, withSecondTry, type TestReport } from './test-report.ts';

const root = join(import.meta.dirname, '..');

/** Where more files than these fail, the product is broken and not the machine slow: ADR 14. */
const mostFilesAgain = 4;

interface Tried {
  readonly isPassed: boolean;
  /** An error outside of every test, as of a promise that nobody waits for; it is in no file's report. */
  readonly hasStrayError: boolean;
  readonly report: TestReport;
}

async function runVitest(args: readonly string[], reportName: string): Promise<Tried> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const report = join(root, 'out', reportName);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const config = join('build', 'vitest.config.ts');
  rmSync(report, { force: true });
  const { code, output } = await run(process.execPath, [vitest, 'run', '-c', config, ...reporters, ...args], {
    cwd: root,
    // A build in this very process leaves NODE_ENV=production behind, with which React has no test mode.
    env: { ...process.env, NODE_ENV: 'test' },
    show: true,
  });
  return {
    isPassed: code === 0,
    hasStrayError: output.includes('Unhandled Errors'),
    report: JSON.parse(readFileSync(report, 'utf8')) as TestReport,
  };
}

const tell = (title: string, lines: readonly string[]): void => {
  if (lines.length > 0) console.log([`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n'));
};

/** Runs the files that failed once more. A test that passes then is told as unsteady, never passed over. */
async function tryAgain(first: Tried): Promise<Tried> {
  const files = failedFiles(first.report);
  // Whose a stray error was, nobody knows, so that no second try answers for it.
  if (first.hasStrayError || files.length === 0 || files.length > mostFilesAgain) return first;
  tell('failed, and run once more', tellFailures(first.report, root));
  const second = await runVitest(files, 'test-report-again.json');
  const report = withSecondTry(first.report, second.report);
  const failing = new Set(failedFiles(report));
  const unsteady = { testResults: first.report.testResults.filter(({ name }) => !failing.has(name)) };
  tell('UNSTEADY, failed and then passed', tellFailures(unsteady, root));
  return { ...second, report };
}

await prepareDesktop();
const { isPassed, report } = await tryAgain(await runVitest(process.argv.slice(2), 'test-report.json'));
tell('failed', tellFailures(report, root));
const { passed, failed } = countTests(report);
console.log(`tests: ${passed} passed, ${failed || (isPassed ? 0 : 1)} failed`);
process.exitCode = isPassed && passed > 0 ? 0 : 1;
