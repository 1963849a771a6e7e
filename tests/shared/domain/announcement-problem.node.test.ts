import { describe, expect, it } from 'vitest';
import { announcementProblem, type ListedResults } from '../../../shared/domain/announcement-problem.ts';
import { proceedingsOf } from '../../../shared/domain/proceedings-of.ts';
import type { Case } from '../../../shared/schema/case.ts';
import { cycleSubject } from '../../../shared/schema/proceeding.ts';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';
import { cycleProblem } from '../../../shared/sync/cycle-problem.ts';
import { cycleStepProblem } from '../../../shared/sync/step-problem.ts';
import { decidedYear, stepCase } from '../../helpers/decided-year.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';
import { decisionDetail, noticeDetail, objectionDetail } from '../../helpers/proceedings.ts';

const caseOf = (id: string, detail: Case['detail']): Case => ({
  ...hubDocuments.cases(),
  id,
  candidacyId: cycleSubject('2026'),
  detail,
});
const notice = caseOf('notice-1', noticeDetail);
const decision = caseOf('decision-1', decisionDetail);
const down = caseOf('notice-1', { ...noticeDetail, withdrawn: '名单有误' });
const aside = caseOf('decision-1', { ...decisionDetail, withdrawn: '重新研究' });
const objection = caseOf('objection-1', objectionDetail);

const result = hubDocuments.results();
const outcomeOf = (level: string | null) => ({ ...result, outcome: { ...result.outcome, level } });
const now = (level: string | null, withdrawn = false): ListedResults => ({
  results: [outcomeOf(level)],
  candidacies: [{ id: result.id, withdrawn }],
  levels: wuan2021.levels,
});
const codeOf = (cases: readonly Case[], listed: ListedResults | null = null) =>
  announcementProblem(proceedingsOf(cases), listed)?.code ?? null;

describe('an announcement', () => {
  it.each([
    ['without a notice', [], null, 'NOT_DECIDED'],
    ['before the decision', [notice], null, 'NOT_DECIDED'],
    ['of a list that was taken down', [down, decision], null, 'NOT_DECIDED'],
    ['on a decision that was set aside', [notice, aside], null, 'NOT_DECIDED'],
    ['with an objection that nobody has answered', [notice, decision, objection], null, 'OBJECTIONS_OPEN'],
    ['of what hung out', [notice, decision], now('senior'), null],
    ['of another level than hung out', [notice, decision], now('junior'), 'NOTICE_OUTDATED'],
    ['of somebody who has no level any more', [notice, decision], now(null), 'NOTICE_OUTDATED'],
    ['of somebody who has withdrawn since', [notice, decision], now(null, true), null],
  ] as const)('%s', (_name, cases, listed, code) => {
    expect(codeOf(cases, listed)).toBe(code);
  });

  it('is judged by the hub with the stage that the year has come to', () => {
    const open = hubDocuments.cycles();
    const announced = { ...open, status: 'published' as const };
    const facts = { results: [], candidacies: [], scheme: null };
    const judged = (course: readonly Case[]) => cycleProblem(open, announced, { ...facts, course })?.code;
    expect(judged([])).toBe('NOT_DECIDED');
    expect(judged(decidedYear().slice(0, -1))).toBe('CYCLE_STEP_NOT_ALLOWED');
    expect(judged(decidedYear())).toBeUndefined();
  });
});

describe('a step of the year', () => {
  const stepped = (step: Case, course: readonly Case[]) => {
    const earlier = step.detail.kind === 'step' ? { ...step.detail, number: 1, to: step.detail.from } : null;
    return cycleStepProblem(null, step, earlier ? [earlier] : [], course)?.code ?? null;
  };

  it.each([
    ['to the meeting without a list', stepCase(2, 'notice', 'decision'), [], 'NOTICE_MISSING'],
    ['to the meeting with a list', stepCase(2, 'notice', 'decision'), [notice], null],
    [
      'to the meeting with an objection open',
      stepCase(2, 'objections', 'decision'),
      [notice, objection],
      'OBJECTIONS_OPEN',
    ],
    ['to the circular without a decision', stepCase(2, 'decision', 'circular'), [notice], 'NOT_DECIDED'],
    ['to the circular', stepCase(2, 'decision', 'circular'), [notice, decision], null],
    [
      'back under a list that still hangs',
      stepCase(2, 'notice', 'panel', '复评'),
      [notice],
      'STEP_BACK_UNDONE',
    ],
    ['back after it was taken down', stepCase(2, 'notice', 'panel', '复评'), [down], null],
    [
      'back behind a decision that stands',
      stepCase(2, 'decision', 'objections', '复议'),
      [notice, decision],
      'STEP_BACK_UNDONE',
    ],
    [
      'back behind one that was set aside',
      stepCase(2, 'decision', 'objections', '复议'),
      [notice, aside],
      null,
    ],
  ] as const)('%s', (_name, step, course, code) => {
    expect(stepped(step, course)).toBe(code);
  });
});
