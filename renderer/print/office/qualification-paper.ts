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

/** What the register knows of who asks for it; what is empty is filled in by hand. */
export interface QualificationFacts {
  readonly training: readonly Training[];
  /** Whether another certificate takes the place of one; null where nobody knows yet. */
  readonly renews: boolean | null;
  /** In hundredths of a point; null before the examination or without one. */
  readonly points: number | null;
  /** A civil date, or empty. */
  readonly on: string;
  readonly number: string;
}

const word = (key: 'category' | 'hours' | 'exam' | 'examOn' | 'number' | 'resume') =>
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

const category = (renews: boolean | null): string =>
  paperText(
    `officeForms.qualification.categories.${renews === null ? 'open' : renews ? 'renewal' : 'first'}`,
  );

const noFacts: QualificationFacts = { training: [], renews: null, points: null, on: '', number: '' };

/** 资格认证报名表 (form 13), one page: who asks for it, what he was trained in, what the examination came to. */
export function qualificationPaper(
  { year }: FormCycle,
  applicant: Applicant = nobody,
  { training, renews, points, on, number }: QualificationFacts = noFacts,
): OfficeSheet {
  const { person, union, township } = applicant;
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
          [personFact('phone', person?.phone ?? ''), { label: word('category'), value: category(renews) }],
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
            { label: word('examOn'), value: on === '' ? '' : paperDate(on) },
          ],
          [
            { label: word('exam'), value: points === null ? '' : formatPoints(points) },
            { label: word('number'), value: number },
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
