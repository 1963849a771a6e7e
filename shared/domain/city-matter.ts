import type { Case } from '../schema/case.ts';

const cityKinds: ReadonlySet<Case['detail']['kind']> = new Set([
  'notice',
  'objection',
  'decision',
  'circular',
  'paper-entry',
  'batch',
  'batchStep',
  'receipt',
  'receiptUndo',
  'anomaly-check',
  'same-person',
  'supplement',
]);

/**
 * Whether a case is for the city's offices alone: a notice before it hangs out, who objected, what was decided.
 * Townships and panel members see the paper, and after the announcement the results.
 */
export const isCityMatter = ({ kind }: Case['detail']): boolean => cityKinds.has(kind);
