import { Type, type Static } from 'typebox';
import { codeField, shortText } from './fields.ts';
import { cycleSubject } from './proceeding.ts';

/**
 * 疑点核对: somebody of the city has looked into an anomaly. `facts` is the SHA-256 of all that it consists of, so
 * that it comes back as soon as one of its numbers changes.
 */
export const AnomalyCheckDetailSchema = Type.Object(
  {
    kind: Type.Literal('anomaly-check'),
    anomaly: codeField,
    facts: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    note: Type.String({ minLength: 1, maxLength: 500 }),
    byName: shortText,
  },
  { additionalProperties: false },
);
export type AnomalyCheckDetail = Static<typeof AnomalyCheckDetailSchema>;

export const anomalyCheckId = (cycleId: string, facts: string): string =>
  `${cycleSubject(cycleId)}|anomaly|${facts}`;
