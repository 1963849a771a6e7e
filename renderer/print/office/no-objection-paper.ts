import type { Proceeding, Proceedings } from '../../../shared/domain/proceedings-of.ts';
import type { NoticeDetail } from '../../../shared/schema/proceeding.ts';
import { paperDate } from '../paper/paper-date.ts';
import { paperText } from '../paper/paper-text.ts';
import { titleFacts, type FormCycle } from './form-cycle.ts';
import type { OfficeSheet } from './office-form-schema.ts';

/**
 * Whether what came of a notice may be attested: its days are over, no objection is open, and none of them changed
 * the list, which then has to hang out again.
 */
export const mayAttest = (
  { id, detail }: Proceeding<NoticeDetail>,
  { objections }: Pick<Proceedings, 'objections'>,
  today: string,
): boolean =>
  today > detail.endsOn &&
  objections
    .filter((objection) => objection.detail.noticeId === id)
    .every((objection) => objection.detail.result === 'kept' || objection.detail.result === 'withdrawn');

interface Attested {
  readonly notice: Proceeding<NoticeDetail>;
  readonly proceedings: Pick<Proceedings, 'objections'>;
  readonly today: string;
}

/** 公示无异议证明 (form 7), to be stamped, two copies. Without a notice it is blank. */
export function noObjectionPaper(cycle: FormCycle, attested: Attested | null): OfficeSheet {
  const detail = attested?.notice.detail;
  const received =
    attested?.proceedings.objections.filter((one) => one.detail.noticeId === attested.notice.id).length ?? 0;
  const blank = paperText('officeForms.noObjection.blank');
  const blankDay = paperText('officeForms.noObjection.blankFrom');
  return {
    orientation: 'portrait',
    title: paperText('officeForms.noObjection.title'),
    subtitle: '',
    heads: [],
    blocks: [
      {
        kind: 'paragraphs',
        letter: true,
        lines: [
          paperText('officeForms.noObjection.body', {
            ...titleFacts(cycle),
            people: detail ? detail.rows.length : blank,
            from: detail ? paperDate(detail.postedOn) : blankDay,
            to: detail ? paperDate(detail.endsOn) : blankDay,
            days: detail ? detail.workingDays : blank,
          }),
          received === 0
            ? paperText('officeForms.noObjection.none')
            : paperText('officeForms.noObjection.answered', { count: received }),
          paperText('officeForms.noObjection.end'),
        ],
      },
      {
        kind: 'issuer',
        lines: [cycle.cityUnion, attested ? paperDate(attested.today) : paperText('officeForms.date')],
      },
      { kind: 'note', lines: [paperText('officeForms.noObjection.copies')] },
    ],
  };
}
