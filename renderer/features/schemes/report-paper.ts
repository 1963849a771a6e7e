import type { NotedReplay } from '../../../shared/domain/read-replay-notes.ts';
import type { OfficeBlock, OfficeSheet } from '../../print/office/office-form-schema.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import type { ReportRows } from './report-rows.ts';

/** One replay with its year and its lists in words. */
export interface PrintedReplay {
  readonly replay: NotedReplay;
  readonly year: string;
  readonly rows: ReportRows;
}

const listOf = (
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly OfficeBlock[] => [
  {
    kind: 'table',
    caption: heading,
    columns: columns.map((title) => ({ title })),
    rows:
      rows.length === 0
        ? [{ cells: [paperText('common.none')], weight: 'heading' }]
        : rows.map((cells) => ({ cells: [...cells] })),
  },
];

/** The report that a version was published with, one sheet for each year that was tried. */
export const reportPapers = (name: string, replays: readonly PrintedReplay[]): readonly OfficeSheet[] =>
  replays.map(({ replay, year, rows }) => ({
    orientation: 'portrait',
    title: paperText('schemes.report.paperTitle'),
    subtitle: name,
    heads: [paperText('schemes.report.cycle', { year, count: replay.rows })],
    blocks: [
      {
        kind: 'paragraphs',
        letter: false,
        lines: [paperText('schemes.report.summary', { ...replay.counts })],
      },
      ...listOf(
        paperText('schemes.moneyTitle'),
        [
          paperText('schemes.column.township'),
          paperText('schemes.column.now'),
          paperText('schemes.column.next'),
        ],
        rows.money,
      ),
      ...listOf(
        paperText('schemes.gapsTitle'),
        [paperText('schemes.column.item'), paperText('schemes.column.lacking')],
        rows.gaps,
      ),
      ...listOf(
        paperText('schemes.report.changed'),
        [
          paperText('schemes.report.person'),
          paperText('schemes.column.level'),
          paperText('schemes.column.money'),
        ],
        rows.changed,
      ),
      {
        kind: 'signs',
        lines: [
          paperText('schemes.paper.maker'),
          paperText('schemes.paper.checker'),
          paperText('schemes.paper.approver'),
          paperText('schemes.paper.date'),
        ],
      },
    ],
  }));
