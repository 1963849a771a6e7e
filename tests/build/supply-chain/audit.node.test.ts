import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAudit } from '../../../build/supply-chain/read-audit.ts';

/** What npm 11 printed when a registry named a weakness in fflate, on which docx depends. */
const found = readFileSync(new URL('../../fixtures/npm-audit-found.json', import.meta.url), 'utf8');

const clean = JSON.stringify({ ...(JSON.parse(found) as object), vulnerabilities: {} });

test('a weakness is told by its package and how bad it is', () => {
  expect(readAudit(found)).toEqual({
    kind: 'found',
    findings: [expect.stringMatching(/^docx .*: high$/), 'fflate *: high'],
  });
  expect(readAudit(clean)).toEqual({ kind: 'clean' });
});

test('a registry without advisories, or out of reach, is told apart from a clean report', () => {
  const refused = { message: '405 Method Not Allowed - POST https://registry.example/', statusCode: 405 };
  expect(readAudit(JSON.stringify(refused))).toEqual({ kind: 'unanswered', reason: refused.message });
  const away = { message: 'connect ECONNREFUSED 127.0.0.1:1', error: { summary: '', detail: '' } };
  expect(readAudit(JSON.stringify(away))).toMatchObject({ kind: 'unanswered' });
});

test('a report that cannot be read never passes for a clean one', () => {
  const later = { auditReportVersion: 3, vulnerabilities: { fflate: {} } };
  const other = { auditReportVersion: 2, vulnerabilities: { fflate: { severity: 'dire' } } };
  for (const text of ['', 'npm warn', JSON.stringify(later), JSON.stringify(other)])
    expect(() => readAudit(text), text).toThrow();
});
