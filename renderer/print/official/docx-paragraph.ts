import { AlignmentType, BorderStyle, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import { officialFaces, type OfficialFace } from './official-faces.ts';
import { letterMeasures, linePitch } from './letter-measures.ts';

/** Word's unit, twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

export const pitch = Math.floor((linePitch / 25.4) * 1440);
export const character = twips(letterMeasures.width / letterMeasures.characters);
export const red = 'E60012';

/** The narrowing by which 28 characters of 16 pt fill 156 mm. */
const narrowing = character - 16 * 20;

/** Word takes one name: the first is what an office has that follows the standard, and Word replaces it itself. */
export const fontOf = (face: OfficialFace) => {
  const [name = ''] = officialFaces[face];
  return { eastAsia: name, ascii: 'Times New Roman', hAnsi: 'Times New Roman' };
};

export interface Setting {
  readonly face?: OfficialFace;
  /** In points. */
  readonly size?: number;
  readonly color?: string;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** In characters: how far the first line begins from the left, or all end from the right. */
  readonly indent?: { readonly firstLine?: number; readonly left?: number; readonly right?: number };
  readonly before?: number;
  readonly breakBefore?: boolean;
  /** Stands on the same page as the next one. */
  readonly keepNext?: boolean;
  /** A line of this colour below the paragraph. */
  readonly ruled?: { readonly color: string; readonly space: number };
}

const paragraphOptions = ({
  align,
  indent,
  before,
  breakBefore,
  keepNext,
  ruled,
}: Setting): IParagraphOptions => ({
  alignment: align ?? AlignmentType.BOTH,
  spacing: { line: pitch, lineRule: 'exact', before: before ?? 0, after: 0 },
  indent: {
    firstLine: character * (indent?.firstLine ?? 0),
    left: character * (indent?.left ?? 0),
    right: character * (indent?.right ?? 0),
  },
  ...(keepNext && { keepNext }),
  ...(breakBefore && { pageBreakBefore: true }),
  ...(ruled && {
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: ruled.color, space: ruled.space } },
  }),
});

/** One paragraph of a letter on the grid of 22 lines; 3号仿宋 unless it says otherwise. */
export function docxParagraph(text: string, set: Setting = {}): Paragraph {
  const size = (set.size ?? 16) * 2;
  const run = new TextRun({
    text,
    font: fontOf(set.face ?? 'body'),
    size,
    ...(size === 32 && { characterSpacing: narrowing }),
    ...(set.color && { color: set.color }),
  });
  return new Paragraph({ ...paragraphOptions(set), children: [run] });
}
