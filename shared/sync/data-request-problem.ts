import { parseCivilDate } from '../domain/civil-date.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Case } from '../schema/case.ts';
import type { DataRequestDetail } from '../schema/data-request.ts';
import { isAskerErasure, isBlankAsker } from './erase-asker.ts';

const dateProblem = (field: 'receivedOn' | 'dueOn' | 'closedOn', value: string): Problem | null =>
  parseCivilDate(value)
    ? null
    : problem(`detail.${field}`, 'DATE_INVALID', { field: `cases.detail.${field}`, value });

const missing = (field: string, word: string): Problem =>
  problem(`detail.${field}`, 'FIELD_REQUIRED', { field: `cases.detail.${word}` });

function closingProblem({ result, closedOn, receivedOn, answer, erased }: DataRequestDetail): Problem | null {
  if (result === 'open') return closedOn === null ? null : missing('result', 'requestResult');
  if (closedOn === null) return missing('closedOn', 'closedOn');
  if (closedOn < receivedOn)
    return problem('detail.closedOn', 'REQUEST_DAYS_REVERSED', { received: receivedOn });
  return (
    dateProblem('closedOn', closedOn) ??
    (answer.trim() === '' && !erased ? missing('answer', 'requestAnswer') : null)
  );
}

/** Whether a request may stand so: it says who asked, and when it is to be answered; a closed one when and how it was. */
function shapeProblem(detail: DataRequestDetail): Problem | null {
  const { name, receivedOn, dueOn, result, erased } = detail;
  if (erased && (result === 'open' || !isBlankAsker(detail)))
    return problem('detail.erased', 'ERASED_NOT_EMPTY');
  if (name.trim() === '' && !erased) return missing('name', 'requestName');
  const wrongDate = dateProblem('receivedOn', receivedOn) ?? dateProblem('dueOn', dueOn);
  if (wrongDate) return wrongDate;
  return dueOn < receivedOn
    ? problem('detail.dueOn', 'REQUEST_DAYS_REVERSED', { received: receivedOn })
    : closingProblem(detail);
}

/**
 * Whether a request about somebody's data may go so. While it is open what was keyed wrong is put right; answered, it
 * stays as it is, but that who asked is deleted when its time is over.
 */
export function dataRequestProblem(before: Case | null, { id, detail }: Case): Problem | null {
  if (detail.kind !== 'data-request') return null;
  if (before?.detail.kind === 'data-request' && before.detail.result !== 'open') {
    const stays =
      isAskerErasure(before.detail, detail) || canonicalJson(before.detail) === canonicalJson(detail);
    if (!stays) return problem('detail', 'CASE_FROZEN', { id, field: 'detail' });
  }
  return shapeProblem(detail);
}

/** The register tells of every request that came in. */
export const dataRequestRemovalProblem = (before: Case | null): Problem | null =>
  before?.detail.kind === 'data-request'
    ? problem('id', 'CASE_FROZEN', { id: before.id, field: 'id' })
    : null;
