import { describe, expect, it } from 'vitest';
import type { Case, VetoDetail } from '../../../shared/schema/case.ts';
import { correctionId, cycleSubject } from '../../../shared/schema/proceeding.ts';
import { proceedingProblem, proceedingRemovalProblem } from '../../../shared/sync/proceeding-problem.ts';
import { resultProblem } from '../../../shared/sync/result-problem.ts';
import { stepCase } from '../../helpers/decided-year.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';
import {
  calendarDetail,
  circularDetail,
  correctionDetail,
  decisionDetail,
  noticeDetail,
  objectionDetail,
} from '../../helpers/proceedings.ts';

const caseOf = (id: string, detail: Case['detail']): Case => ({
  ...hubDocuments.cases(),
  id,
  candidacyId: cycleSubject('2026'),
  detail,
});
const notice = caseOf('notice-1', noticeDetail);
const decision = caseOf('decision-1', decisionDetail);
const answered = {
  ...objectionDetail,
  result: 'kept' as const,
  closedOn: '2026-12-01',
  answer: '经核实，人数无误。',
};
const codeOf = (before: Case | null, after: Case, cases: readonly Case[] = []) =>
  proceedingProblem(before, after, cases)?.code ?? null;
/** While the year stands where such a case belongs. */
const created = (detail: Case['detail'], cases: readonly Case[] = []) => {
  const stage = stepCase(1, 'computing', detail.kind === 'decision' ? 'decision' : 'notice');
  return codeOf(null, caseOf('new', detail), [...cases, stage]);
};

describe('row 36: a notice', () => {
  it.each([
    ['over five working days', {}, null],
    ['over four', { endsOn: '2026-11-27', workingDays: 4 }, 'NOTICE_TOO_SHORT'],
    ['over four that it calls five', { endsOn: '2026-11-27' }, 'NOTICE_TOO_SHORT'],
    ['longer without a reason', { endsOn: '2026-12-01', workingDays: 6 }, 'REASON_REQUIRED'],
    ['longer with one', { endsOn: '2026-12-01', workingDays: 6, endReason: '中间停电一天' }, null],
    ['that miscounts its days', { workingDays: 6 }, 'NOTICE_DAYS_WRONG'],
    ['posted on a day that is none', { postedOn: '2026-02-30' }, 'DATE_INVALID'],
    ['over a holiday', { postedOn: '2026-09-28', endsOn: '2026-10-05', workingDays: 5 }, 'NOTICE_TOO_SHORT'],
    ['over a holiday and 调休', { postedOn: '2026-09-28', endsOn: '2026-10-10' }, null],
  ])('%s', (_name, change, code) => {
    expect(created({ ...noticeDetail, ...change })).toBe(code);
  });

  it('goes by the calendar that the office has entered', () => {
    const detail = { ...noticeDetail, postedOn: '2026-12-28', endsOn: '2027-01-04' };
    expect(created(detail)).toBeNull();
    expect(created(detail, [caseOf('c', { ...calendarDetail, work: [] })])).toBe('NOTICE_TOO_SHORT');
    expect(created(detail, [caseOf('c', calendarDetail)])).toBeNull();
  });

  it('stays as it hung out but for the reason it was taken down for', () => {
    const down = caseOf('notice-1', { ...noticeDetail, withdrawn: '名单有误' });
    expect(codeOf(notice, down)).toBeNull();
    expect(codeOf(down, notice)).toBe('CASE_FROZEN');
    expect(codeOf(notice, caseOf('notice-1', { ...noticeDetail, rows: [] }))).toBe('CASE_FROZEN');
    expect(proceedingRemovalProblem(notice)?.code).toBe('CASE_FROZEN');
  });
});

describe('row 37: an objection', () => {
  it.each([
    ['without a name on the last day', {}, null],
    ['signed without a name', { signed: true }, 'FIELD_REQUIRED'],
    ['signed', { signed: true, name: '王某' }, null],
    ['answered before it came', { ...answered, closedOn: '2026-11-29' }, 'OBJECTION_CLOSED_BEFORE'],
    ['closed without an answer', { ...answered, answer: ' ' }, 'FIELD_REQUIRED'],
    ['answered without a result', { closedOn: '2026-12-01' }, 'OBJECTION_UNANSWERED'],
    ['answered', answered, null],
  ])('%s', (_name, change, code) => {
    expect(created({ ...objectionDetail, ...change })).toBe(code);
  });

  it('keeps what was objected, and is done with once it is answered', () => {
    const open = caseOf('o', objectionDetail);
    expect(codeOf(open, caseOf('o', answered))).toBeNull();
    expect(codeOf(open, caseOf('o', { ...answered, content: '另一件' }))).toBe('CASE_FROZEN');
    expect(codeOf(caseOf('o', answered), open)).toBe('CASE_FROZEN');
  });

  it('is closed before the decision', () => {
    const open = caseOf('o', objectionDetail);
    expect(created(decisionDetail, [notice, open])).toBe('OBJECTIONS_OPEN');
    expect(created(decisionDetail, [notice, caseOf('o', answered)])).toBeNull();
  });
});

describe('a decision', () => {
  it('waits for the end of a notice that still hangs', () => {
    expect(created(decisionDetail)).toBe('NOTICE_MISSING');
    const down = caseOf('notice-1', { ...noticeDetail, withdrawn: '名单有误' });
    expect(created(decisionDetail, [down])).toBe('NOTICE_MISSING');
    expect(created({ ...decisionDetail, decidedOn: '2026-11-30' }, [notice])).toBe('NOTICE_RUNNING');
    expect(created(decisionDetail, [notice])).toBeNull();
    expect(codeOf(decision, caseOf('decision-1', { ...decisionDetail, meeting: '改' }))).toBe('CASE_FROZEN');
  });

  it('is recorded when the year has come to it, like the notice before it', () => {
    const inNotice = stepCase(1, 'computing', 'notice');
    expect(codeOf(null, decision, [notice, inNotice])).toBe('DECISION_TOO_EARLY');
    expect(codeOf(null, notice, [])).toBe('NOTICE_TOO_EARLY');
    expect(codeOf(null, notice, [stepCase(1, 'panel', 'computing')])).toBe('NOTICE_TOO_EARLY');
  });

  it('stays as it was but for the reason it is set aside for', () => {
    const aside = caseOf('decision-1', { ...decisionDetail, withdrawn: '名单有误' });
    expect(codeOf(decision, aside)).toBeNull();
    expect(codeOf(aside, decision)).toBe('CASE_FROZEN');
  });

  it('goes before the circular', () => {
    expect(created(circularDetail)).toBe('DECISION_MISSING');
    expect(created(circularDetail, [decision])).toBeNull();
  });
});

describe('a veto', () => {
  const veto = hubDocuments.cases();
  const decided = (change: Partial<VetoDetail>): Case => {
    if (veto.detail.kind !== 'veto') throw new Error('not a veto');
    return { ...veto, detail: { ...veto.detail, decision: 'upheld', ...change } };
  };

  it('row 22: is decided in a meeting, on a day', () => {
    expect(codeOf(veto, decided({}))).toBe('VETO_WITHOUT_MEETING');
    expect(codeOf(veto, decided({ decidedOn: '2026-11-20', meeting: ' ' }))).toBe('VETO_WITHOUT_MEETING');
    expect(codeOf(veto, decided({ decidedOn: '2026-11-20', meeting: '第7次会议' }))).toBeNull();
  });

  it('row 22: is never decided by a township, whatever its own sheet says', () => {
    const township = { ...decided({ decidedOn: '2026-11-20', meeting: '会' }), office: 'township' as const };
    expect(codeOf(null, township)).toBe('VETO_NOT_DECIDED_HERE');
    expect(codeOf(null, { ...veto, office: 'township' })).toBeNull();
  });
});

describe('rows 23, 24 and 26: what was announced', () => {
  const first: Case = { ...hubDocuments.cases(), id: correctionId('2026|a1', 1), detail: correctionDetail };
  const back = {
    ...correctionDetail,
    cause: 'restoration' as const,
    revision: 2,
    before: correctionDetail.after,
    after: correctionDetail.before,
  };

  it('is followed by revisions, each from where the last one ended', () => {
    expect(created(correctionDetail)).toBeNull();
    expect(created(back, [first])).toBeNull();
    expect(created({ ...back, before: back.after }, [first])).toBe('CORRECTION_OVERTAKEN');
    expect(created({ ...back, revision: 3 }, [first])).toBe('CORRECTION_OVERTAKEN');
    expect(codeOf(first, { ...first, detail: { ...correctionDetail, reason: '改' } })).toBe('CASE_FROZEN');
    expect(proceedingRemovalProblem(first)?.code).toBe('CASE_FROZEN');
  });

  it('is itself never edited', () => {
    const result = hubDocuments.results();
    const open = hubDocuments.cycles();
    const published = { ...open, status: 'published' as const };
    const edited = { ...result, outcome: correctionDetail.after };
    expect(resultProblem(result, edited, open)).toBeNull();
    expect(resultProblem(result, edited, published)?.code).toBe('RESULT_ANNOUNCED');
    expect(resultProblem(result, null, published)?.code).toBe('RESULT_ANNOUNCED');
    expect(resultProblem(result, { ...result, note: '更正' }, published)).toBeNull();
    expect(resultProblem(null, result, published)).toBeNull();
  });
});
