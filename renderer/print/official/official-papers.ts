import type { Proceedings } from '../../../shared/domain/proceedings-of.ts';
import type {
  CircularDetail,
  DecisionDetail,
  Listed,
  NoticeDetail,
} from '../../../shared/schema/proceeding.ts';
import type { OfficialListData } from './official-list-schema.ts';
import { paperDate } from '../paper/paper-date.ts';
import { paperText } from '../paper/paper-text.ts';

/** Who issues a paper, and of which year it is. */
export interface Issuer {
  readonly name: string;
  readonly year: number;
}

function groupsOf(rows: readonly Listed[]): OfficialListData['groups'] {
  return [...Map.groupBy(rows, ({ level }) => level)].map(([level, members]) => ({
    heading: paperText('notice.paper.levelGroup', { level, count: members.length }),
    rows: members.map(({ township, union, name, role }) => ({ township, union, name, role })),
  }));
}

/** 公示 as it is put up. */
export function noticePaper(detail: NoticeDetail, { name, year }: Issuer): OfficialListData {
  const { title, docNo, postedOn, endsOn, workingDays: days, contact, rows } = detail;
  return {
    title,
    docNo,
    to: '',
    paragraphs: [
      paperText('notice.paper.noticeIntro', { year }),
      paperText('notice.paper.noticePeriod', { from: paperDate(postedOn), to: paperDate(endsOn), days }),
      paperText('notice.paper.noticeObjections'),
      paperText('notice.paper.noticeContact', { contact }),
    ],
    enclosure: '',
    groups: groupsOf(rows),
    closing: [],
    issuer: name,
    date: paperDate(postedOn),
  };
}

/** 审定意见 with what came of the notice. */
export function decisionPaper(
  detail: DecisionDetail,
  { notices, objections }: Proceedings,
  { name, year }: Issuer,
): OfficialListData {
  const notice = notices.find(({ id }) => id === detail.noticeId)?.detail;
  const date = paperDate(detail.decidedOn);
  const from = notice ? paperDate(notice.postedOn) : '';
  const to = notice ? paperDate(notice.endsOn) : '';
  const { meeting, opinion } = detail;
  return {
    title: paperText('notice.paper.decisionTitle', { year }),
    docNo: detail.docNo,
    to: '',
    paragraphs: [
      paperText('notice.paper.decisionIntro', { year, from, to, count: objections.length }),
      paperText('notice.paper.decisionBody', { date, meeting, opinion }),
    ],
    enclosure: '',
    groups: notice ? groupsOf(notice.rows) : [],
    closing: [paperText('notice.paper.signDecision')],
    issuer: name,
    date,
  };
}

/** 通报 of what was decided. */
export function circularPaper(
  detail: CircularDetail,
  { decisions }: Proceedings,
  { name, year }: Issuer,
): OfficialListData {
  const meeting = decisions.find(({ id }) => id === detail.decisionId)?.detail.meeting ?? '';
  return {
    title: detail.title,
    docNo: detail.docNo,
    to: paperText('notice.paper.circularTo'),
    paragraphs: [paperText('notice.paper.circularIntro', { year, meeting })],
    enclosure: paperText('letter.listTitle', { year }),
    groups: groupsOf(detail.rows),
    closing: [],
    issuer: name,
    date: paperDate(detail.issuedOn),
  };
}
