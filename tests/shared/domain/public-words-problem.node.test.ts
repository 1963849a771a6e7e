import { describe, expect, it } from 'vitest';
import { publicWordsProblem } from '../../../shared/domain/public-words-problem.ts';
import { proceedingProblem } from '../../../shared/sync/proceeding-problem.ts';
import { cycleSubject, type NoticeDetail } from '../../../shared/schema/proceeding.ts';
import { stepCase } from '../../helpers/decided-year.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';
import {
  circularDetail,
  correctionDetail,
  decisionDetail,
  listed,
  noticeDetail,
} from '../../helpers/proceedings.ts';

const mobile = '13800138000';
const identity = '11010519491231002X';
const account = '6222020200112230004';

describe('what is made public holds no number of a person', () => {
  it.each([
    ['a notice', { ...noticeDetail, places: `公示栏，${mobile}` }, 'detail.places', 'PUBLIC_MOBILE'],
    ['its reason', { ...noticeDetail, endReason: identity }, 'detail.endReason', 'PUBLIC_ID_NUMBER'],
    ['its contact', { ...noticeDetail, contact: identity }, 'detail.contact', 'PUBLIC_ID_NUMBER'],
    [
      'its list',
      { ...noticeDetail, rows: [{ ...listed, name: `李四${mobile}` }] },
      'detail.rows',
      'PUBLIC_MOBILE',
    ],
    ['a decision', { ...decisionDetail, opinion: `汇入${account}` }, 'detail.opinion', 'PUBLIC_ACCOUNT'],
    ['a circular', { ...circularDetail, title: `通报${mobile}` }, 'detail.title', 'PUBLIC_MOBILE'],
    [
      'a correction',
      { ...correctionDetail, reason: identity },
      'detail.correctionReason',
      'PUBLIC_ID_NUMBER',
    ],
  ])('%s', (_name, detail, path, code) => {
    expect(publicWordsProblem(detail)).toMatchObject({ path, code });
  });

  it('lets an office be reached by telephone', () => {
    expect(publicWordsProblem({ ...noticeDetail, contact: `0310-5678901、${mobile}` })).toBeNull();
    for (const detail of [noticeDetail, decisionDetail, circularDetail, correctionDetail]) {
      expect(publicWordsProblem(detail)).toBeNull();
    }
  });

  it('is asked of each new one by the hub, and stops no older one from being taken down', () => {
    const caseOf = (detail: NoticeDetail) => ({
      ...hubDocuments.cases(),
      id: 'notice-1',
      candidacyId: cycleSubject('2026'),
      detail,
    });
    const told = { ...noticeDetail, places: mobile };
    const stage = [stepCase(1, 'computing', 'notice')];
    expect(proceedingProblem(null, caseOf(told), stage)?.code).toBe('PUBLIC_MOBILE');
    expect(proceedingProblem(caseOf(told), caseOf({ ...told, withdrawn: '有手机号' }), stage)).toBeNull();
  });
});
