/** What may be attached: pictures and PDFs, by media type, with the ending their files are given. */
export const evidenceEndings = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'application/pdf': '.pdf',
} as const;

export type EvidenceKind = keyof typeof evidenceEndings;

type Mark = readonly (number | null)[];

const textMark = (text: string): Mark => Array.from(text, (letter) => letter.charCodeAt(0));
const anyFour: Mark = [null, null, null, null];

const marks: readonly { readonly kind: EvidenceKind; readonly mark: Mark }[] = [
  { kind: 'image/jpeg', mark: [0xff, 0xd8, 0xff] },
  { kind: 'image/png', mark: [0x89, ...textMark('PNG\r\n'), 0x1a, 0x0a] },
  { kind: 'image/webp', mark: [...textMark('RIFF'), ...anyFour, ...textMark('WEBP')] },
  { kind: 'application/pdf', mark: textMark('%PDF-') },
];

/**
 * What a file is by its first bytes, whatever its name and its sender say; null for anything that may not be
 * attached. Twelve bytes decide.
 */
export function evidenceKindOf(head: Uint8Array): EvidenceKind | null {
  const found = marks.find(({ mark }) => mark.every((byte, at) => byte === null || head[at] === byte));
  return found?.kind ?? null;
}
