import type { CorrectionDetail } from '../../../shared/schema/proceeding.ts';
import { paperDate } from '../paper/paper-date.ts';
import { paperText } from '../paper/paper-text.ts';
import type { FormCycle } from './form-cycle.ts';
import { boxBlock } from './box-block.ts';
import type { OfficeSheet } from './office-form-schema.ts';

/** A certificate that a correction called back. */
export interface PrintedRecall {
  readonly name: string;
  readonly unit: string;
  readonly township: string;
  readonly correction: CorrectionDetail;
}

type Label =
  | 'name'
  | 'unit'
  | 'township'
  | 'number'
  | 'level'
  | 'newLevel'
  | 'docNo'
  | 'decidedOn'
  | 'returnBy'
  | 'year'
  | 'reason'
  | 'handing'
  | 'destroyed';

const label = (key: Label): string => paperText(`officeForms.recall.${key}`);

const day = (date: string | undefined): string => (date === undefined ? '' : paperDate(date));

/** 证书收回单 (form 14). Without a recall it is blank. */
export function recallPaper(
  { year, scheme, cityUnion }: FormCycle,
  printed: PrintedRecall | null,
): OfficeSheet {
  const correction = printed?.correction;
  const levels = new Map(scheme.levels.map(({ code, name }) => [code, name]));
  const levelName = (code: string | null): string =>
    code === null ? paperText('officeForms.recall.none') : (levels.get(code) ?? code);
  const fact = (key: Label, value: string | undefined) => ({ label: label(key), value: value ?? '' });
  return {
    orientation: 'portrait',
    title: paperText('officeForms.recall.title'),
    subtitle: '',
    heads: [paperText('officeForms.unit', { unit: cityUnion })],
    blocks: [
      {
        kind: 'facts',
        rows: [
          [fact('name', printed?.name), fact('township', printed?.township)],
          [fact('unit', printed?.unit)],
          [fact('year', String(year)), fact('number', correction?.recall?.number)],
          [
            fact('level', correction && levelName(correction.before.level)),
            fact('newLevel', correction && levelName(correction.after.level)),
          ],
          [fact('docNo', correction?.docNo), fact('decidedOn', day(correction?.decidedOn))],
          [fact('returnBy', day(correction?.recall?.returnBy))],
        ],
      },
      boxBlock(label('reason'), correction?.reason ?? '', 40, []),
      boxBlock(label('handing'), paperText('officeForms.recall.handingText'), 34, [
        paperText('officeForms.recall.holder'),
        paperText('officeForms.recall.receiver'),
      ]),
      boxBlock(label('destroyed'), paperText('officeForms.recall.destroyedText'), 30, [
        paperText('officeForms.recall.keeper'),
      ]),
      { kind: 'note', lines: [paperText('officeForms.recall.note')] },
      { kind: 'issuer', lines: [cityUnion, paperText('officeForms.date')] },
    ],
  };
}
