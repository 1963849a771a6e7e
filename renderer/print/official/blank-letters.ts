import type { FormCycle } from '../office/form-cycle.ts';
import { gradedWhat } from '../office/form-cycle.ts';
import { paperText } from '../paper/paper-text.ts';
import { subjectKind } from '../../../shared/schema/subject.ts';
import type { OfficialListData } from './official-list-schema.ts';

/** So many lines for a hand under each level. */
const linesOfLevel = 5;
/** So many corrections in one letter. */
const correctionLines = 3;

const blank = (key: 'date' | 'day' | 'write' | 'count' | 'docNo'): string =>
  paperText(`officeForms.blankLetter.${key}`);

const wordsOf = ({ year, scheme }: FormCycle) => ({
  year,
  context: subjectKind(scheme),
  subject: scheme.subject?.name ?? '',
});

const groupsOf = (cycle: FormCycle): OfficialListData['groups'] =>
  cycle.scheme.levels.map(({ name }) => ({
    heading: paperText('officeForms.blankLetter.group', { context: subjectKind(cycle.scheme), level: name }),
    rows: Array.from({ length: linesOfLevel }, () => ({ township: '', union: '', name: '', role: '' })),
  }));

const letterOf = (cycle: FormCycle, kind: 'notice' | 'circular' | 'correction') => ({
  title: paperText('officeForms.blankLetter.title', {
    year: cycle.year,
    what: gradedWhat(cycle.scheme),
    kind: paperText(`officeForms.blankLetter.kinds.${kind}`),
  }),
  enclosure: '',
  closing: [],
  issuer: cycle.cityUnion,
  date: blank('date'),
  subject: subjectKind(cycle.scheme),
});

/** 公示 (form 6) with blanks for a hand: the period, where to object, and the names under each level. */
export const blankNotice = (cycle: FormCycle): OfficialListData => ({
  ...letterOf(cycle, 'notice'),
  docNo: '',
  to: '',
  paragraphs: [
    paperText('notice.paper.noticeIntro', wordsOf(cycle)),
    paperText('notice.paper.noticePeriod', {
      from: blank('day'),
      to: blank('day'),
      days: blank('count'),
    }),
    paperText('notice.paper.noticeObjections'),
    paperText('notice.paper.noticeContact', { contact: blank('write') }),
  ],
  groups: groupsOf(cycle),
});

/** 通报 (form 8) with blanks for a hand: its number, the meeting, and the enclosed names under each level. */
export const blankCircular = (cycle: FormCycle): OfficialListData => ({
  ...letterOf(cycle, 'circular'),
  docNo: blank('docNo'),
  to: paperText('notice.paper.circularTo', wordsOf(cycle)),
  paragraphs: [paperText('notice.paper.circularIntro', { ...wordsOf(cycle), meeting: blank('write') })],
  enclosure: paperText('letter.listTitle', wordsOf(cycle)),
  groups: groupsOf(cycle),
});

/** 更正、撤销通报 (form 14) with blanks for a hand. */
export const blankCorrection = (cycle: FormCycle): OfficialListData => ({
  ...letterOf(cycle, 'correction'),
  docNo: blank('docNo'),
  to: paperText('notice.paper.correctionTo', wordsOf(cycle)),
  paragraphs: [
    paperText('notice.paper.correctionIntro', { ...wordsOf(cycle), meeting: blank('write') }),
    paperText('corrections.paperReason', { reason: blank('write') }),
    ...Array.from({ length: correctionLines }, (_, place) =>
      paperText('officeForms.blankLetter.correction', { no: place + 1 }),
    ),
  ],
  groups: [],
});
