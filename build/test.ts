import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareDesktop } from './prepare-desktop.ts';
import { run } from './setup/run.ts';

const root = join(import.meta.dirname, '..');
const report = join(root, 'out', 'test-report.json');

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
}

async function runVitest(args: readonly string[]): Promise<boolean> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const config = join('build', 'vitest.config.ts');
  const { code } = await run(process.execPath, [vitest, 'run', '-c', config, ...reporters, ...args], {
    cwd: root,
    // A build in this very process leaves NODE_ENV=production behind, with which React has no test mode.
    env: { ...process.env, NODE_ENV: 'test' },
    show: true,
  });
  return code === 0;
}

await prepareDesktop();
const passed = await runVitest(process.argv.slice(2));
const counts = JSON.parse(readFileSync(report, 'utf8')) as Counts;
// A file that does not even load counts as a failure, though none of its tests ran.
const failed = counts.numFailedTests || (passed ? 0 : Math.max(1, counts.numFailedTestSuites));
console.log(`tests: ${counts.numPassedTests} passed, ${failed} failed`);
process.exitCode = passed && counts.numPassedTests > 0 ? 0 : 1;
