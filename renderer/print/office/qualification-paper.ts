import { formatPoints } from '../../../shared/domain/format-points.ts';
import { summariseTraining } from '../../../shared/domain/summarise-training.ts';
import type { Training } from '../../../shared/schema/union.ts';
import { paperDate } from '../paper/paper-date.ts';
import { paperText } from '../paper/paper-text.ts';
import { nobody, personFact, personRows, type Applicant } from './applicant.ts';
import { blankRows } from './blank-rows.ts';
import { boxBlock } from './box-block.ts';
import type { FormCycle } from './form-cycle.ts';
import type { Block, OfficeSheet } from './office-form-schema.ts';

/** What the examination came to; empty texts are filled in by hand. */
export interface ExamOutcome {
  /** In hundredths of a point; null before the examination or without one. */
  readonly points: number | null;
  /** A civil date, or empty. */
  readonly on: string;
  readonly number: string;
}

const word = (key: 'category' | 'categoryText' | 'hours' | 'exam' | 'examOn' | 'number' | 'resume') =>
  paperText(`officeForms.qualification.${key}`);

const trainingColumns: Block<'table'>['columns'] = [
  { title: paperText('officeForms.qualification.columns.kind'), width: 30, align: 'center' },
  { title: paperText('officeForms.qualification.columns.title') },
  { title: paperText('officeForms.qualification.columns.on'), width: 34, align: 'center' },
  { title: paperText('officeForms.qualification.columns.hours'), width: 20, align: 'center' },
];

/** So many courses fit on the one page, with those that a hand adds. */
const courses = 3;

const trainingRows = (training: readonly Training[]): Block<'table'>['rows'] => [
  ...training.map(({ kind, title, on, hours }) => ({
    cells: [paperText(`training.kinds.${kind}`), title, paperDate(on), String(hours)],
  })),
  ...blankRows(Math.max(0, courses - training.length), trainingColumns.length, false),
];

const opinion = (key: 'townshipOpinion' | 'cityOpinion'): Block<'box'> =>
  boxBlock(paperText(`officeForms.application.${key}`), '', 22, [paperText('officeForms.seal')]);

const application = (label: 'union' | 'township' | 'enterprise', value: string) => ({
  label: paperText(`officeForms.application.${label}`),
  value,
});

/** 资格认证报名表 (form 13), one page: who asks for it, what he was trained in, what the examination came to. */
export function qualificationPaper(
  { year }: FormCycle,
  applicant: Applicant = nobody,
  exam: ExamOutcome = { points: null, on: '', number: '' },
): OfficeSheet {
  const { person, post, union, township } = applicant;
  const training = post?.training ?? [];
  const hours = training.length === 0 ? '' : String(summariseTraining(training).hours);
  return {
    orientation: 'portrait',
    title: paperText('officeForms.qualification.title', { year }),
    subtitle: '',
    heads: [paperText('officeForms.filledOn'), paperText('officeForms.qualification.copies')],
    blocks: [
      {
        kind: 'facts',
        rows: [
          ...personRows(applicant),
          [
            personFact('phone', person?.phone ?? ''),
            { label: word('category'), value: word('categoryText') },
          ],
          [application('union', union?.name ?? ''), application('township', township)],
          [application('enterprise', union?.enterprise.name ?? '')],
        ],
      },
      boxBlock(word('resume'), '', 30, []),
      {
        kind: 'table',
        caption: paperText('officeForms.qualification.training'),
        columns: trainingColumns,
        rows: trainingRows(training),
        rowHeight: 8,
      },
      {
        kind: 'facts',
        rows: [
          [
            { label: word('hours'), value: hours },
            { label: word('examOn'), value: exam.on === '' ? '' : paperDate(exam.on) },
          ],
          [
            { label: word('exam'), value: exam.points === null ? '' : formatPoints(exam.points) },
            { label: word('number'), value: exam.number },
          ],
        ],
      },
      boxBlock(
        paperText('officeForms.application.promise'),
        paperText('officeForms.application.promiseText'),
        14,
        [paperText('officeForms.application.promiseSign')],
      ),
      opinion('townshipOpinion'),
      opinion('cityOpinion'),
    ],
  };
}
