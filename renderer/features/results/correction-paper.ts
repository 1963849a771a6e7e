import { subjectKind } from '../../../shared/schema/subject.ts';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import type { OfficialListData } from '../../print/official/official-list-schema.ts';
import { paperDate } from '../../print/paper/paper-date.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import type { CorrectedOrder } from './correction-orders.ts';

/** 更正通报: who goes from which level to which, and which certificates are due by when. */
export function correctionPaper(
  { docNo, decidedOn, meeting, reason, corrections }: CorrectedOrder,
  lines: readonly CandidacyLine[],
  { cycle: { year }, scheme, orgUnits }: CycleDocuments,
): OfficialListData {
  const words = { context: subjectKind(scheme), subject: scheme.subject?.name ?? '' };
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const levels = new Map(scheme.levels.map(({ code, name }) => [code, name]));
  const levelName = (code: string | null): string =>
    code === null ? paperText('corrections.level.none') : (levels.get(code) ?? code);
  const rows = corrections.map(({ candidacyId, detail: { before, after, recall } }) => {
    const line = lineOf.get(candidacyId);
    const who = { ...words, name: line?.name ?? '', union: line?.unit ?? '' };
    const text =
      before.level === after.level
        ? paperText('notice.paper.correctionMoney', who)
        : paperText('notice.paper.correctionRow', {
            ...who,
            from: levelName(before.level),
            to: levelName(after.level),
          });
    if (!recall) return text;
    const { number, returnBy } = recall;
    return `${text}${paperText('notice.paper.recall', { number, date: paperDate(returnBy) })}`;
  });
  return {
    title: paperText('corrections.paperTitle', { year, ...words }),
    docNo,
    to: paperText('notice.paper.correctionTo', words),
    paragraphs: [
      paperText('notice.paper.correctionIntro', { year, meeting, ...words }),
      paperText('corrections.paperReason', { reason }),
      ...rows,
    ],
    enclosure: '',
    groups: [],
    closing: [],
    issuer: orgUnits.find(({ kind }) => kind === 'city')?.unionName ?? '',
    date: paperDate(decidedOn),
  };
}
