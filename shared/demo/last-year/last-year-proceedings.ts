import type { Case } from '../../schema/case.ts';
import { cycleSubject } from '../../schema/proceeding.ts';
import { wuanCityCode } from '../../schemes/wuan-reference.ts';
import { demoStamp } from '../demo-stamp.ts';
import { stepsTaken, type DatedStep } from '../year-steps.ts';
import type { ListedResult } from './listed-results.ts';

const stepsOf = (year: number): readonly DatedStep[] => [
  ['draft', 'announced', `${year}-09-01T02:00:00.000Z`],
  ['announced', 'self', `${year}-10-19T01:00:00.000Z`],
  ['self', 'township', `${year}-11-11T01:00:00.000Z`],
  ['township', 'panel', `${year}-11-17T01:00:00.000Z`],
  ['panel', 'computing', `${year}-12-03T01:00:00.000Z`],
  ['computing', 'notice', `${year}-12-08T01:00:00.000Z`],
  ['notice', 'decision', `${year}-12-16T01:00:00.000Z`],
  ['decision', 'circular', `${year}-12-22T01:00:00.000Z`],
  ['circular', 'payment', `${year + 1}-01-12T01:00:00.000Z`],
];

/** The whole course of the year, with the list that hung out, the decision and the circular. */
export function lastYearProceedings(cycleId: string, year: number, list: readonly ListedResult[]): Case[] {
  const rows = list.map(({ listed }) => listed);
  const noticeId = `notice-demo-${year}`;
  const decisionId = `decision-demo-${year}`;
  const caseOf = (id: string, day: string, detail: Case['detail']): Case => ({
    ...demoStamp(`${year}-12-${day}T02:00:00.000Z`, 'demo-city'),
    id,
    cycleId,
    townshipCode: wuanCityCode,
    candidacyId: cycleSubject(cycleId),
    office: 'city',
    detail,
  });
  return [
    ...stepsTaken(cycleId, wuanCityCode, stepsOf(year)),
    caseOf(noticeId, '08', {
      kind: 'notice',
      title: `关于${year}年度非公有制企业工会主席评定结果的公示`,
      docNo: '',
      postedOn: `${year}-12-08`,
      endsOn: `${year}-12-15`,
      workingDays: 5,
      endReason: null,
      contact: '0310-0000000',
      places: '市总工会公示栏',
      rows,
      withdrawn: null,
    }),
    caseOf(decisionId, '18', {
      kind: 'decision',
      noticeId,
      decidedOn: `${year}-12-18`,
      meeting: '主席办公会',
      docNo: '',
      opinion: '',
    }),
    caseOf(`circular-demo-${year}`, '22', {
      kind: 'circular',
      decisionId,
      title: `关于${year}年度非公有制企业工会主席评定结果的通报`,
      docNo: `武工字〔${year}〕36号`,
      issuedOn: `${year}-12-22`,
      rows,
    }),
  ];
}
