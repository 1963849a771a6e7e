import { Type } from 'typebox';
import { Value } from 'typebox/value';

const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const;

/** npm's report, version 2: each package that is concerned, and why. */
const ReportSchema = Type.Object({
  auditReportVersion: Type.Literal(2),
  vulnerabilities: Type.Record(
    Type.String(),
    Type.Object({ name: Type.String(), severity: Type.Enum([...severities]), range: Type.String() }),
  ),
});

const FailureSchema = Type.Object({ message: Type.String() });

/** `unanswered`: the registry has no advisories to ask for, or cannot be reached, which proves nothing either way. */
export type AuditVerdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'found'; readonly findings: readonly string[] }
  | { readonly kind: 'unanswered'; readonly reason: string };

/**
 * What `npm audit --json` has found.
 *
 * @throws Error for words that this program does not know: an unread report must not pass for a clean one
 */
export function readAudit(output: string): AuditVerdict {
  const answer: unknown = JSON.parse(output);
  if (Value.Check(ReportSchema, answer)) {
    const findings = Object.values(answer.vulnerabilities).map(
      ({ name, severity, range }) => `${name} ${range}: ${severity}`,
    );
    return findings.length === 0 ? { kind: 'clean' } : { kind: 'found', findings };
  }
  if (Value.Check(FailureSchema, answer)) return { kind: 'unanswered', reason: answer.message };
  throw new Error(`npm audit: ${output.slice(0, 500)}`);
}
