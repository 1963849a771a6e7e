import { assertNever } from '../shared/lib/assert-never.ts';
import { askNpm } from './supply-chain/ask-npm.ts';
import { readAudit, type AuditVerdict } from './supply-chain/read-audit.ts';

function report(verdict: AuditVerdict): number {
  switch (verdict.kind) {
    case 'clean':
      console.log('audit: no production dependency has a known weakness');
      return 0;
    case 'found':
      for (const finding of verdict.findings) console.error(`audit: ${finding}`);
      return 1;
    case 'unanswered':
      console.warn(`audit: NOT DONE, this registry gives no advisories (${verdict.reason})`);
      return 0;
    default:
      return assertNever(verdict);
  }
}

const patience = ['--fetch-retries=0', '--fetch-timeout=20000'];
const output = await askNpm('audit', '--omit', 'dev', '--package-lock-only', '--json', ...patience);
process.exitCode = report(readAudit(output));
