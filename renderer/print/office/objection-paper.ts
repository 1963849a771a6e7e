import type { NoticeDetail, ObjectionDetail } from '../../../shared/schema/proceeding.ts';
import { paperDate } from '../paper/paper-date.ts';
import { paperText } from '../paper/paper-text.ts';
import { titleFacts, type FormCycle } from './form-cycle.ts';
import { boxBlock } from './box-block.ts';
import type { OfficeSheet } from './office-form-schema.ts';

/** An objection with the notice it answers and whom it is about, null for the whole list. */
export interface PrintedObjection {
  readonly detail: ObjectionDetail;
  readonly notice: NoticeDetail | null;
  readonly about: string | null;
}

type Label =
  | 'receivedOn'
  | 'channel'
  | 'signed'
  | 'name'
  | 'contact'
  | 'about'
  | 'dueOn'
  | 'notice'
  | 'content'
  | 'investigation'
  | 'result'
  | 'answer';

const label = (key: Label): string => paperText(`officeForms.objection.${key}`);

function wordsOf(printed: PrintedObjection | null) {
  if (!printed) {
    const result = paperText('officeForms.objection.resultBlank');
    return { about: '', channel: '', signed: '', period: '', result, answer: '' };
  }
  const { detail, notice, about } = printed;
  const date = detail.closedOn ? paperDate(detail.closedOn) : '';
  const answered = date === '' ? '' : `\n${paperText('officeForms.objection.answeredOn', { date })}`;
  return {
    about: about ?? paperText('officeForms.objection.whole'),
    channel: paperText(`officeForms.objection.channels.${detail.channel}`),
    signed: paperText(detail.signed ? 'officeForms.objection.yes' : 'officeForms.objection.no'),
    period: notice
      ? paperText('officeForms.objection.period', { from: notice.postedOn, to: notice.endsOn })
      : '',
    result:
      detail.result === 'open'
        ? paperText('officeForms.objection.resultBlank')
        : paperText(`officeForms.objection.results.${detail.result}`),
    answer: `${detail.answer}${answered}`,
  };
}

/** 异议登记（处理）表 (form 14): the office's own file, never public. Without an objection it is blank. */
export function objectionPaper(cycle: FormCycle, printed: PrintedObjection | null): OfficeSheet {
  const words = wordsOf(printed);
  const detail = printed?.detail;
  return {
    orientation: 'portrait',
    title: paperText('officeForms.objection.title', titleFacts(cycle)),
    subtitle: '',
    heads: [
      paperText('officeForms.unit', { unit: cycle.cityUnion }),
      `${paperText('officeForms.objection.number')}${paperText('officeForms.blankLetter.line')}`,
    ],
    blocks: [
      {
        kind: 'facts',
        rows: [
          [
            { label: label('receivedOn'), value: detail ? paperDate(detail.receivedOn) : '' },
            { label: label('channel'), value: words.channel },
            { label: label('signed'), value: words.signed },
          ],
          [
            { label: label('name'), value: detail?.name ?? '' },
            { label: label('contact'), value: detail?.contact ?? '' },
          ],
          [
            { label: label('about'), value: words.about },
            { label: label('dueOn'), value: detail ? paperDate(detail.dueOn) : '' },
            { label: label('notice'), value: words.period },
          ],
        ],
      },
      boxBlock(label('content'), detail?.content ?? '', 42, []),
      boxBlock(label('investigation'), detail?.investigation ?? '', 50, [
        paperText('officeForms.objection.investigators'),
      ]),
      boxBlock(label('result'), words.result, 30, [paperText('officeForms.objection.head')]),
      boxBlock(label('answer'), words.answer, 40, [paperText('officeForms.objection.replier')]),
      { kind: 'note', lines: [paperText('officeForms.objection.note')] },
    ],
  };
}
