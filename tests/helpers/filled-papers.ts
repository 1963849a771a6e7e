import { paperListOf } from '../../renderer/features/subsidy/paper-list-of.ts';
import { approvalPaper } from '../../renderer/print/office/approval-paper.ts';
import { minutesPaper } from '../../renderer/print/office/minutes-paper.ts';
import { officeJob } from '../../renderer/print/office/office-job.ts';
import { picturePaper } from '../../renderer/print/office/picture-paper.ts';
import { recallPaper } from '../../renderer/print/office/recall-paper.ts';
import { recommendationPaper } from '../../renderer/print/office/recommendation-paper.ts';
import { supplementPaper } from '../../renderer/print/office/supplement-paper.ts';
import { talkPaper } from '../../renderer/print/office/talk-paper.ts';
import type { OfficeSheet } from '../../renderer/print/office/office-form-schema.ts';
import { officialJob } from '../../renderer/print/official/official-job.ts';
import { redLineAt } from '../../renderer/print/official/letter-measures.ts';
import { circularPaper, noticePaper } from '../../renderer/print/official/official-papers.ts';
import { packageRegisterPaper } from '../../renderer/print/office/package-register-paper.ts';
import { paperOrigin } from '../../renderer/print/paper/paper-origin.ts';
import type { PrintCall } from '../../renderer/print/paper/print-call.ts';
import type { Batch } from '../../shared/domain/fold-batches.ts';
import { wuan2021 } from '../../shared/schemes/wuan-2021.ts';
import type { GradedResult } from '../../shared/schema/graded-result.ts';
import type { MinutesContent } from '../../shared/sync/meeting.ts';
import { circularDetail, correctionDetail, listed, noticeDetail } from './proceedings.ts';
import { supplementDetail } from './supplements.ts';
import { printedAt, rareName } from './sample-papers.ts';

const issuer = { name: '武安市总工会', year: 2026, subject: { kind: 'chair' as const, name: '' } };
const origin = paperOrigin('wuan-2021@1', printedAt);

const batch: Batch = {
  id: 'b',
  batch: {
    kind: 'batch',
    number: '2026-01',
    direction: 'pay',
    lines: Array.from({ length: 12 }, (_, place) => ({
      no: place + 1,
      candidacyId: `2026|a${place}`,
      personId: `p${place}`,
      name: place === 0 ? rareName : '王建国',
      union: '武安市鑫源金属制品有限公司工会委员会',
      township: '河北武安工业园区',
      level: place < 4 ? '高级' : '中级',
      first: 1,
      last: 12,
      from: 0,
      to: place < 4 ? 30_000 : 20_000,
      tax: 0,
    })),
    accountsHash: null,
    byName: '钱会计',
  },
  prepared: { by: 'f1', name: '钱会计', at: '2026-12-10T01:00:00.000Z', reason: '' },
  steps: {},
  outcomes: new Map(),
  stage: 'checked',
};

const accounts = {
  kind: 'batchAccounts' as const,
  batchId: 'b',
  salt: 's'.repeat(16),
  rows: batch.batch.lines.map(({ no, name }) => ({
    no,
    holder: name,
    bank: '武安市农村商业银行矿山镇支行',
    number: `62220202001122${String(no).padStart(5, '0')}`,
  })),
};

/** A long day: two dozen candidates, so that the list of the minutes goes over a page. */
const minutes: MinutesContent = {
  meetingId: 'm-1',
  version: 2,
  title: '2026年度非公企业工会主席评审会',
  year: 2026,
  heldOn: '2026-11-30',
  place: '市总工会三楼会议室',
  chair: '王一凡',
  quorum: 5,
  present: ['王一凡', '赵二妮', '刘三友', '陈思远', '孙武平', rareName].map((name) => ({
    name,
    org: '市总工会',
    seat: '部门',
    done: 24,
    total: 24,
  })),
  absent: ['韩六一'],
  recusals: [{ member: '孙武平', candidate: '潘建军', kind: 'declared', reason: '系亲属关系' }],
  candidates: Array.from({ length: 24 }, (_, place) => ({
    name: place === 0 ? rareName : '潘建军',
    unionName: `第${place + 1}号金属制品有限公司工会委员会`,
    townshipName: '河北武安工业园区',
    valid: 6,
    recused: 0,
    late: 0,
  })),
  opened: { at: '2026-11-30T07:00:00.000Z', by: '王一凡', finished: 6 },
  drawnAt: '2026-11-30T08:00:00.000Z',
  drawnBy: '王一凡',
};

/** Forms that the screens of the subsidy, of the panel's day and of the stick print. */
export const sheetsElsewhere = (): readonly OfficeSheet[] => [
  approvalPaper(2026, issuer.name, batch),
  minutesPaper(minutes, '1A2B-3C4D-5E6F-7081'),
  packageRegisterPaper('武安镇总工会', '2026-12-20', [
    ['2026-12-19 09:00', '寄出', '武安镇-01', '3', '42 行，2 个附件', rareName, 'ab'.repeat(32)],
  ]),
];

const rows = Array.from({ length: 12 }, (_, place) => ({
  ...listed,
  name: place === 0 ? rareName : '李四',
  level: place < 4 ? '高级' : '中级',
}));
const course = { notices: [], objections: [], decisions: [], circulars: [], calendars: [] };
const mark = '武安市总工会文件';

const graded = { year: 2026, scheme: wuan2021, cityUnion: issuer.name };

const fromLevel = (result: GradedResult): GradedResult => ({ ...result, level: 'senior' });
const toLevel = (result: GradedResult): GradedResult => ({ ...result, level: 'ungraded' });

/** What was decided after the archiving, and the certificate that it calls back. */
const decision = supplementPaper(graded, {
  supplement: {
    ...supplementDetail,
    outcomes: supplementDetail.outcomes.map((one) => ({
      ...one,
      before: fromLevel(one.before),
      after: toLevel(one.after),
    })),
  },
  amendments: [`${rareName}（武安市鑫源金属制品有限公司工会委员会）：一票否决“发生安全事故”，未认定 → 成立`],
  who: () => ({ name: rareName, unit: '武安市鑫源金属制品有限公司工会委员会' }),
});
const { outcomes, docNo, decidedOn, reason, meeting } = supplementDetail;
const recall = recallPaper(graded, {
  name: rareName,
  unit: '武安市鑫源金属制品有限公司工会委员会',
  township: '河北武安工业园区',
  correction: {
    ...correctionDetail,
    docNo,
    decidedOn,
    reason,
    meeting,
    before: fromLevel(correctionDetail.before),
    after: toLevel(correctionDetail.after),
    recall: outcomes[0]?.recall ?? null,
    supplement: 1,
  },
});

const chart =
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300" viewBox="0 0 900 300">' +
  '<rect x="60" y="40" width="120" height="220" fill="#b3202a"/><rect x="240" y="150" width="120" height="110" fill="#8c8c8c"/></svg>';

/** The city's picture of a year, what the office and a chair talk about, and whom the city recommends. */
const pictures = [
  picturePaper({
    title: '2026年度统计图表：全市 等级分布',
    sentence: '2026年度全市参评 300 人：高级 12 人，中级 96 人，初级 150 人，未评定 42 人。',
    columns: [
      { label: '乡镇（园区）', isNumber: false },
      { label: '参评', isNumber: true },
      { label: '高级', isNumber: true },
    ],
    rows: Array.from({ length: 23 }, (_, place) => ({ cells: ['河北武安工业园区', `${13 + place}`, '1'] })),
    chart,
  }),
  talkPaper({
    year: 2026,
    what: '非公企业工会主席',
    isSite: false,
    name: rareName,
    unit: '武安市鑫源金属制品有限公司工会委员会',
    township: '河北武安工业园区',
    level: '中级',
    total: '86.25',
    why: ['总分 86.25 分，在 80 分至 90 分之间。', '两个率分别为 93.10％ 和 91.40％，过 90％ 线。'],
    missing: ['离高级还差 3.75 分。', '入会率再提高 1.90 个百分点，过 95％ 线。'],
    change: ['去年 初级，79.50 分；今年提高 6.75 分。'],
  }),
  recommendationPaper(
    2026,
    Array.from({ length: 12 }, (_, place) => ({
      name: place === 0 ? rareName : '潘建军',
      unit: '武安市鑫源金属制品有限公司工会委员会',
      township: '河北武安工业园区',
      years: 3 + place,
      levels: '2026 优秀、2025 优秀',
      training: { initialOn: place === 1 ? null : '2023-05-12', posts: place, hours: 8 * place },
      fits: place !== 1,
    })),
  ),
];

/** Letters and lists, filled in. */
export const papersElsewhere = (): readonly PrintCall[] => [
  {
    ...officialJob(noticePaper({ ...noticeDetail, rows }, issuer), 'wuan-2021@1', printedAt),
    fileName: 'notice-filled',
  },
  officeJob(wuan2021, [decision, recall], 'supplement-filled', printedAt),
  officeJob(null, pictures, 'picture-filled', printedAt),
  {
    ...officialJob(circularPaper({ ...circularDetail, rows }, course, issuer), 'wuan-2021@1', printedAt, {
      head: 'red',
      mark,
      lineAt: redLineAt(mark),
      imprint: { copyTo: '邯郸市总工会', printer: '武安市总工会办公室', printedOn: '2026年12月3日' },
    }),
    fileName: 'circular-filled',
  },
  {
    form: 'subsidy-list',
    data: { ...paperListOf(batch, 2026, issuer.name, null), origin },
    fileName: 'payroll-filled',
  },
  {
    form: 'subsidy-list',
    data: { ...paperListOf(batch, 2026, issuer.name, accounts), origin },
    fileName: 'payroll-accounts',
  },
  {
    form: 'enrolment-slip',
    data: {
      unit: '武安镇总工会',
      name: rareName,
      hub: 'https://hub.wuan.example:8443',
      code: 'ABCD-EFGH-JKMN',
      expires: '2026-12-21 10:00',
      origin: paperOrigin('', printedAt),
    },
    fileName: 'enrolment-slip',
  },
];
