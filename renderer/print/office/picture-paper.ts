import { paperText } from '../paper/paper-text.ts';
import type { OfficeSheet } from './office-form-schema.ts';

/** One picture as it stands on the screen; `chart` is an SVG file. */
interface PrintedPicture {
  readonly title: string;
  readonly sentence: string;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly { readonly cells: readonly string[] }[];
  readonly chart: string | null;
}

/** 统计图表: the sentence, the chart, and the table with all its rows. */
export const picturePaper = ({ title, sentence, columns, rows, chart }: PrintedPicture): OfficeSheet => ({
  orientation: 'landscape',
  title,
  subtitle: '',
  heads: [],
  blocks: [
    { kind: 'paragraphs', letter: false, lines: [sentence] },
    ...(chart === null || rows.length === 0 ? [] : [{ kind: 'figure' as const, svg: chart, label: title }]),
    {
      kind: 'table',
      columns: columns.map(({ label, isNumber }) => ({
        title: label,
        align: isNumber ? ('end' as const) : ('start' as const),
      })),
      rows: rows.map(({ cells }) => ({ cells: [...cells] })),
    },
    { kind: 'note', lines: [paperText('picture.paperNote')] },
  ],
});
