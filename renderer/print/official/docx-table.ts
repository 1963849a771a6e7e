import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { fontOf, twips } from './docx-paragraph.ts';
import { headsOf } from './letter-groups.tsx';
import type { OfficialFace } from './official-faces.ts';
import type { OfficialListData } from './official-list-schema.ts';

type Row = OfficialListData['groups'][number]['rows'][number];

/** Millimetres; together 版心. */
const widths = { no: 16, township: 32, union: 62, name: 24, role: 22 } as const;
const columns = ['no', 'township', 'union', 'name', 'role'] as const;

const cell = (text: string, column: keyof typeof widths, face: OfficialFace): TableCell =>
  new TableCell({
    width: { size: twips(widths[column]), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text, font: fontOf(face), size: 24 })],
      }),
    ],
  });

/** The list of one level; its head is repeated on every page and no row is parted. */
export function docxTable(rows: readonly Row[], subject: OfficialListData['subject'] = 'chair'): Table {
  const heads = headsOf(subject);
  const head = columns.map((column) => cell(heads[column], column, 'hei'));
  return new Table({
    width: { size: twips(156), type: WidthType.DXA },
    columnWidths: columns.map((column) => twips(widths[column])),
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map((row, place) => {
        const words = { ...row, no: String(place + 1) };
        return new TableRow({
          cantSplit: true,
          children: columns.map((column) => cell(words[column], column, 'body')),
        });
      }),
    ],
  });
}
