import type {
  CalendarDetail,
  CircularDetail,
  CorrectionDetail,
  DecisionDetail,
  NoticeDetail,
  ObjectionDetail,
} from '../../shared/schema/proceeding.ts';
import { hubDocuments } from './hub-documents.ts';

const { outcome } = hubDocuments.results();

export const listed = {
  candidacyId: '2026|a1',
  township: '武安镇',
  name: '李四',
  union: '某某公司工会',
  role: '主席',
  level: '高级',
};

/** From a Monday over the five days that follow: Tuesday to Monday. */
export const noticeDetail: NoticeDetail = {
  kind: 'notice',
  title: '公示',
  docNo: '',
  postedOn: '2026-11-23',
  endsOn: '2026-11-30',
  workingDays: 5,
  endReason: null,
  contact: '0310-0000000',
  places: '公示栏',
  rows: [listed],
  withdrawn: null,
};

export const objectionDetail: ObjectionDetail = {
  kind: 'objection',
  noticeId: 'notice-1',
  about: '2026|a1',
  receivedOn: '2026-11-30',
  channel: 'letter',
  signed: false,
  name: '',
  contact: '',
  content: '会员人数与实际不符。',
  dueOn: '2026-12-07',
  investigation: '',
  answer: '',
  result: 'open',
  closedOn: null,
};

export const decisionDetail: DecisionDetail = {
  kind: 'decision',
  noticeId: 'notice-1',
  decidedOn: '2026-12-01',
  meeting: '主席办公会第8次会议',
  docNo: '',
  opinion: '',
};

export const circularDetail: CircularDetail = {
  kind: 'circular',
  decisionId: 'decision-1',
  title: '评定结果的通报',
  docNo: '武工字〔2026〕8号',
  issuedOn: '2026-12-02',
  rows: [listed],
};

/** 撤销: the level falls to the lowest and nothing is paid. */
export const correctionDetail: CorrectionDetail = {
  kind: 'correction',
  cause: 'revocation',
  revision: 1,
  reason: '经查实存在弄虚作假',
  meeting: '主席办公会第9次会议',
  docNo: '武工字〔2026〕9号',
  decidedOn: '2026-12-20',
  before: outcome,
  after: {
    ...outcome,
    level: 'D',
    vetoes: ['V5'],
    rank: null,
    subsidy: { ...outcome.subsidy, monthly: 0, amount: 0 },
  },
  inputs: [],
  recall: null,
};

export const calendarDetail: CalendarDetail = {
  kind: 'calendar',
  year: 2027,
  source: '国务院办公厅通知',
  rest: ['2027-01-01'],
  work: ['2027-01-03'],
};
