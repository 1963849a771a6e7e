import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { Proceedings } from '../../../shared/domain/proceedings-of.ts';
import type {
  CircularDetail,
  DecisionDetail,
  Listed,
  NoticeDetail,
} from '../../../shared/schema/proceeding.ts';
import { subjectKind, type SubjectKind } from '../../../shared/schema/subject.ts';
import type { OfficialListData } from './official-list-schema.ts';
import { paperDate } from '../paper/paper-date.ts';
import { paperText } from '../paper/paper-text.ts';

/** Who issues a paper, of which year it is and what was graded. */
export interface Issuer {
  readonly name: string;
  readonly year: number;
  readonly subject: { readonly kind: SubjectKind; readonly name: string };
}

/** The city that grades by these documents. */
export const issuerOf = ({
  cycle,
  orgUnits,
  scheme,
}: Pick<CycleDocuments, 'cycle' | 'orgUnits' | 'scheme'>): Issuer => ({
  name: orgUnits.find(({ kind }) => kind === 'city')?.unionName ?? '',
  year: cycle.year,
  subject: { kind: subjectKind(scheme), name: scheme.subject?.name ?? '' },
});

/** How a text is to speak of what was graded. */
const words = ({ subject: { kind, name } }: Issuer) => ({ context: kind, subject: name });

function groupsOf(rows: readonly Listed[], issuer: Issuer): OfficialListData['groups'] {
  return [...Map.groupBy(rows, ({ level }) => level)].map(([level, members]) => ({
    heading: paperText('notice.paper.levelGroup', { level, count: members.length, ...words(issuer) }),
    rows: members.map(({ township, union, name, role }) => ({ township, union, name, role })),
  }));
}

/** 公示 as it is put up. */
export function noticePaper(detail: NoticeDetail, issuer: Issuer): OfficialListData {
  const { name, year } = issuer;
  const { title, docNo, postedOn, endsOn, workingDays: days, contact, rows } = detail;
  return {
    title,
    docNo,
    to: '',
    paragraphs: [
      paperText('notice.paper.noticeIntro', { year, ...words(issuer) }),
      paperText('notice.paper.noticePeriod', { from: paperDate(postedOn), to: paperDate(endsOn), days }),
      paperText('notice.paper.noticeObjections'),
      paperText('notice.paper.noticeContact', { contact }),
    ],
    enclosure: '',
    groups: groupsOf(rows, issuer),
    closing: [],
    issuer: name,
    date: paperDate(postedOn),
    subject: issuer.subject.kind,
  };
}

/** 审定意见 with what came of the notice. */
export function decisionPaper(
  detail: DecisionDetail,
  { notices, objections }: Proceedings,
  issuer: Issuer,
): OfficialListData {
  const { name, year } = issuer;
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
      paperText('notice.paper.decisionIntro', { year, from, to, count: objections.length, ...words(issuer) }),
      paperText('notice.paper.decisionBody', { date, meeting, opinion }),
    ],
    enclosure: '',
    groups: notice ? groupsOf(notice.rows, issuer) : [],
    closing: [paperText('notice.paper.signDecision')],
    issuer: name,
    date,
    subject: issuer.subject.kind,
  };
}

/** 通报 of what was decided. */
export function circularPaper(
  detail: CircularDetail,
  { decisions }: Proceedings,
  issuer: Issuer,
): OfficialListData {
  const { name, year } = issuer;
  const meeting = decisions.find(({ id }) => id === detail.decisionId)?.detail.meeting ?? '';
  return {
    title: detail.title,
    docNo: detail.docNo,
    to: paperText('notice.paper.circularTo', words(issuer)),
    paragraphs: [paperText('notice.paper.circularIntro', { year, meeting, ...words(issuer) })],
    enclosure: paperText('letter.listTitle', { year, ...words(issuer) }),
    groups: groupsOf(detail.rows, issuer),
    closing: [],
    issuer: name,
    date: paperDate(detail.issuedOn),
    subject: issuer.subject.kind,
  };
}
