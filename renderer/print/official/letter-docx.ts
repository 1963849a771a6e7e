import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun, type Table } from 'docx';
import { originLine } from '../paper/page-rules.ts';
import { paperText } from '../paper/paper-text.ts';
import { chineseOrdinal } from './chinese-ordinal.ts';
import { character, docxParagraph, pitch, red, twips } from './docx-paragraph.ts';
import { docxTable } from './docx-table.ts';
import { headingFace } from './heading-face.ts';
import { letterMeasures, markSize } from './letter-measures.ts';
import type { LetterDress, OfficialLetter, OfficialListData } from './official-list-schema.ts';

type Part = Paragraph | Table;

const pointsOf = (millimetres: number): number => Math.round((millimetres / 25.4) * 72);

function head({ head: kind, mark, lineAt }: LetterDress, docNo: string): readonly Part[] {
  const centred = { align: AlignmentType.CENTER };
  if (kind === 'none') return docNo === '' ? [] : [docxParagraph(docNo, centred)];
  const { top, markTop, lineBelowNumber } = letterMeasures;
  const above = twips(lineAt - top - lineBelowNumber) - pitch;
  const ruled = { color: red, space: pointsOf(lineBelowNumber) };
  const blank = [docxParagraph(''), docxParagraph('')];
  // Word drops the space above the first paragraph of a page, so an empty line goes first.
  if (kind === 'preprinted')
    return [docxParagraph(''), docxParagraph(docNo, { ...centred, before: above - pitch }), ...blank];
  const size = markSize(mark);
  const name = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: twips(markTop) - pitch, after: 2 * pitch, line: twips(size), lineRule: 'exact' },
    children: [
      new TextRun({
        text: mark,
        color: red,
        size: 2 * pointsOf(size),
        font: { eastAsia: '方正小标宋_GBK', ascii: 'Times New Roman' },
      }),
    ],
  });
  return [docxParagraph(''), name, docxParagraph(docNo, { ...centred, ruled }), ...blank];
}

const titled = (title: string): readonly Part[] => [
  docxParagraph(title, { face: 'title', size: 22, align: AlignmentType.CENTER }),
  docxParagraph(''),
];

const paragraph = (text: string): Part =>
  docxParagraph(text, { face: headingFace(text), indent: { firstLine: 2 } });

const lists = ({ groups, subject }: OfficialListData): readonly Part[] =>
  groups.flatMap(({ heading, rows }, place) => [
    docxParagraph(`${chineseOrdinal(place + 1)}、${heading}`, {
      face: 'hei',
      indent: { firstLine: 2 },
      keepNext: true,
    }),
    docxTable(rows, subject),
  ]);

/** In characters: digits are half as wide. */
const wide = (text: string): number => text.length - (text.match(/\d/g)?.length ?? 0) / 2;

function end({ enclosure, closing, issuer, date }: OfficialListData): readonly Part[] {
  const note =
    enclosure === ''
      ? []
      : [
          docxParagraph(''),
          docxParagraph(paperText('letter.enclosed', { name: enclosure }), {
            indent: { firstLine: 2 },
            keepNext: true,
          }),
        ];
  // The issuer is centred over the date.
  const right = 4 + (wide(date) - wide(issuer)) / 2;
  const signed = { align: AlignmentType.RIGHT };
  return [
    ...note,
    ...closing.map(paragraph),
    docxParagraph('', { keepNext: true }),
    docxParagraph('', { keepNext: true }),
    docxParagraph(issuer, { ...signed, keepNext: true, indent: { right: Math.max(0, right) } }),
    docxParagraph(date, { ...signed, indent: { right: 4 } }),
  ];
}

/** 版记 at the foot of the last page: the paragraph after it, a point high, holds it there. */
function imprint(dressed: LetterDress['imprint']): readonly Part[] {
  if (!dressed) return [];
  const { copyTo, printer, printedOn } = dressed;
  const copied = copyTo === '' ? [] : [paperText('letter.copied', { names: copyTo })];
  const printed = `${printer}\t${paperText('letter.printed', { date: printedOn })}`;
  const line = { size: 14, align: AlignmentType.LEFT, indent: { left: 1, right: 1 }, imprinted: true };
  return [
    ...[...copied, printed].map((text) => docxParagraph(text, line)),
    new Paragraph({ spacing: { line: 20, lineRule: 'exact', before: 0, after: 0 } }),
  ];
}

/** The page number between dashes, outside, and where the letter comes from. */
const footer = (align: 'left' | 'right', origin: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: align,
        indent: { left: character, right: character },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 28, font: 'SimSun' })],
      }),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: origin, size: 15, color: '6B6B6B' })],
      }),
    ],
  });

const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, footer: 850, header: 850, gutter: 0 },
} as const;

/** A letter as a Word document in the measures of GB/T 9704, for an office that goes on editing its words. */
export async function letterDocx({
  letter,
  dress,
  origin,
}: OfficialLetter): Promise<Uint8Array<ArrayBuffer>> {
  const { title, docNo, to, paragraphs, enclosure } = letter;
  const from = originLine(origin, { letter, dress });
  const isEnclosed = enclosure !== '';
  const enclosed = isEnclosed
    ? [
        docxParagraph(paperText('letter.enclosure'), { face: 'hei', breakBefore: true }),
        docxParagraph(''),
        ...titled(enclosure),
        ...lists(letter),
      ]
    : [];
  const children = [
    ...head(dress, docNo),
    ...titled(title),
    ...(to === '' ? [] : [docxParagraph(to)]),
    ...paragraphs.map(paragraph),
    ...(isEnclosed ? [] : lists(letter)),
    ...end(letter),
    ...enclosed,
    ...imprint(dress.imprint),
  ];
  const document = new Document({
    title,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page },
        footers: { default: footer('right', from), even: footer('left', from) },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
