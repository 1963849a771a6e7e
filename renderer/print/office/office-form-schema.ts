import { Type, type Static } from 'typebox';
import { paperOriginSchema } from '../paper/paper-origin-schema.ts';

const text = Type.String({ maxLength: 2500 });
const texts = Type.Array(text, { maxItems: 200 });
const millimetres = Type.Integer({ minimum: 4, maximum: 250 });
const exact = <P extends Type.TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

/** Pairs of a label and what is filled in, several to a line. */
const facts = exact({
  kind: Type.Literal('facts'),
  rows: Type.Array(Type.Array(exact({ label: text, value: text }), { minItems: 1, maxItems: 6 })),
});

/** A list whose head is repeated on every page. A `closed` column is not to be filled in on this copy. */
const table = exact({
  kind: Type.Literal('table'),
  /** Stands above the head, on the page where the list begins. */
  caption: Type.Optional(text),
  columns: Type.Array(
    exact({
      title: text,
      width: Type.Optional(millimetres),
      align: Type.Optional(Type.Enum(['start', 'center', 'end'])),
      closed: Type.Optional(Type.Boolean()),
    }),
    { minItems: 1, maxItems: 30 },
  ),
  rows: Type.Array(
    exact({
      cells: texts,
      /** A heading, over the whole width where it is one cell; or a sum. */
      weight: Type.Optional(Type.Enum(['heading', 'sum'])),
    }),
    { maxItems: 5000 },
  ),
  /** The least height of a row, for a hand to write in. */
  rowHeight: Type.Optional(millimetres),
  /** For a list of figures that is to stay on one page. */
  dense: Type.Optional(Type.Boolean()),
});

/** A box with its name at the side: what is written in it, and who signs at its foot. */
const box = exact({ kind: Type.Literal('box'), label: text, value: text, height: millimetres, signs: texts });

const paragraphs = exact({ kind: Type.Literal('paragraphs'), lines: texts, letter: Type.Boolean() });
const note = exact({ kind: Type.Literal('note'), lines: texts });

/** Who signs, side by side; never alone on a page. */
const signs = exact({ kind: Type.Literal('signs'), lines: texts });

/** A grid to sign in, one cell for each name. */
const grid = exact({ kind: Type.Literal('grid'), heading: text, names: texts, across: millimetres });

/** Who issues it and when, with room above for the seal. */
const issuer = exact({ kind: Type.Literal('issuer'), lines: texts });

/** A chart as the text of an SVG file, over the whole width; `label` says what it shows. */
const figure = exact({
  kind: Type.Literal('figure'),
  svg: Type.String({ maxLength: 2_000_000, pattern: '^<svg ' }),
  label: text,
});

export const officeBlockSchema = Type.Union([
  facts,
  table,
  box,
  paragraphs,
  note,
  signs,
  grid,
  issuer,
  figure,
]);
export type OfficeBlock = Static<typeof officeBlockSchema>;
export type Block<K extends OfficeBlock['kind']> = Extract<OfficeBlock, { readonly kind: K }>;

/** One form of the office: its title, what stands left and right above it, and its parts from top to bottom. */
export const officeSheetSchema = exact({
  orientation: Type.Enum(['portrait', 'landscape']),
  title: text,
  subtitle: text,
  heads: texts,
  blocks: Type.Array(officeBlockSchema, { minItems: 1, maxItems: 60 }),
});
export type OfficeSheet = Static<typeof officeSheetSchema>;

/** Forms of the office in words and digits as they are printed, each on pages of its own. */
export const officeFormSchema = exact({
  sheets: Type.Array(officeSheetSchema, { minItems: 1, maxItems: 1000 }),
  origin: paperOriginSchema,
});
export type OfficeFormData = Static<typeof officeFormSchema>;
