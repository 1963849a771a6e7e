import {
  AlignmentType,
  BorderStyle,
  FrameAnchorType,
  HorizontalPositionAlign,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
  type IParagraphOptions,
} from 'docx';
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
  /** A line of 版记: at the foot of the page on which the next paragraph stands, together with its neighbours. */
  readonly imprinted?: boolean;
}

/** 0.35 mm (7.4.1), in eighths of a point. */
const thick = { style: BorderStyle.SINGLE, color: '000000', space: 1, size: 8 } as const;

/** As high as what stands in it: Word takes the height as the least one. */
const foot = {
  type: 'alignment',
  width: twips(letterMeasures.width),
  height: 0,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
} as const;

const paragraphOptions = ({
  align,
  indent,
  before,
  breakBefore,
  keepNext,
  ruled,
  imprinted,
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
  // A frame holds only neighbours whose rules are alike, so none stands between them.
  ...(imprinted && { frame: foot, border: { top: thick, bottom: thick } }),
  ...(ruled && {
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: ruled.color, space: ruled.space } },
  }),
});

/** What follows a tab ends at the right edge, less what the paragraph is indented there. */
const atRight = (set: Setting) => [
  { type: TabStopType.RIGHT, position: twips(letterMeasures.width) - character * (set.indent?.right ?? 0) },
];

/** One paragraph of a letter on the grid of 22 lines; 3号仿宋 unless it says otherwise. */
export function docxParagraph(text: string, set: Setting = {}): Paragraph {
  const size = (set.size ?? 16) * 2;
  const run = new TextRun({
    children: text.split('\t').flatMap((part, place) => (place === 0 ? [part] : [new Tab(), part])),
    font: fontOf(set.face ?? 'body'),
    size,
    ...(size === 32 && { characterSpacing: narrowing }),
    ...(set.color && { color: set.color }),
  });
  const stops = text.includes('\t') && { tabStops: atRight(set) };
  return new Paragraph({ ...paragraphOptions(set), ...stops, children: [run] });
}
