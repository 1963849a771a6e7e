import type { TrainingTotal } from '../../../shared/domain/summarise-training.ts';
import { paperText } from '../paper/paper-text.ts';
import type { OfficeSheet } from './office-form-schema.ts';

/** Somebody whom the city recommends. */
interface Recommended {
  readonly name: string;
  readonly unit: string;
  readonly township: string;
  /** Full years of service. */
  readonly years: number;
  readonly levels: string;
  readonly training: TrainingTotal;
  readonly fits: boolean;
}

const word = (key: 'years' | 'levels' | 'training' | 'verdict' | 'fits' | 'notYet'): string =>
  paperText(`results.talent.${key}`);

const trainingText = ({ initialOn, posts, hours }: TrainingTotal): string => {
  const initial =
    initialOn === null ? paperText('training.noInitial') : paperText('training.initialOn', { on: initialOn });
  return `${initial}，${paperText('training.posts', { posts, hours })}`;
};

/** 优秀人才库推荐名单: who is recommended, why, and what training stands on record. */
export const recommendationPaper = (year: number, people: readonly Recommended[]): OfficeSheet => ({
  orientation: 'landscape',
  title: paperText('results.talent.paper.title', { year }),
  subtitle: '',
  heads: [],
  blocks: [
    {
      kind: 'table',
      columns: [
        { title: paperText('results.talent.paper.number'), width: 12, align: 'center' },
        { title: paperText('common.name'), width: 22 },
        { title: paperText('picture.township'), width: 26 },
        { title: paperText('common.unit') },
        { title: word('years'), width: 22, align: 'center' },
        { title: word('levels'), width: 44 },
        { title: word('training'), width: 54 },
        { title: word('verdict'), width: 22, align: 'center' },
      ],
      rows: people.map(({ name, unit, township, years, levels, training, fits }, place) => ({
        cells: [
          String(place + 1),
          name,
          township,
          unit,
          paperText('results.talent.full', { years }),
          levels,
          trainingText(training),
          word(fits ? 'fits' : 'notYet'),
        ],
      })),
    },
    { kind: 'note', lines: [paperText('results.talent.paper.note')] },
    { kind: 'signs', lines: [paperText('results.talent.paper.sign'), paperText('officeForms.date')] },
  ],
});
