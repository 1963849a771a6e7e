import { evidenceEndings, evidenceKindOf, type EvidenceKind } from '../../shared/domain/evidence-kind.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { maxEvidenceBytes } from '../../shared/sync/evidence-protocol.ts';
import { sha256OfBlob } from './sha256-of-blob.ts';
import { shrinkPicture } from './shrink-picture.ts';

/** A file as it will be kept. */
export interface EvidenceFile {
  readonly content: Blob;
  readonly mediaType: EvidenceKind;
  readonly fileName: string;
  /** Of the chosen file, where a picture drawn anew is kept in its place. */
  readonly originalSha256?: string;
  readonly originalBytes?: number;
}

const longestName = 100;

/** The name with the ending that its content has, short enough for the document. */
export function evidenceFileName(name: string, kind: EvidenceKind): string {
  const ending = evidenceEndings[kind];
  const base = name.replace(/\.[^.]*$/, '').trim();
  return `${Array.from(base)
    .slice(0, longestName / 2)
    .join('')}${ending}`;
}

/**
 * What is to be kept of a file that somebody chose: pictures are made smaller and lose what the camera wrote into
 * them, which leaves the original's SHA-256 to prove where they come from; PDFs stay as they are.
 *
 * @throws AppError EVIDENCE_EMPTY, EVIDENCE_KIND, EVIDENCE_PICTURE_UNREADABLE, EVIDENCE_TOO_LARGE
 */
export async function readEvidenceFile(file: File): Promise<EvidenceFile> {
  const { name } = file;
  if (file.size === 0) throw new AppError('EVIDENCE_EMPTY', { file: name });
  const kind = evidenceKindOf(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  if (kind === null) throw new AppError('EVIDENCE_KIND', { file: name });
  const isPdf = kind === 'application/pdf';
  const content = isPdf ? file : await shrinkPicture(file, name);
  if (content.size > maxEvidenceBytes) {
    throw new AppError('EVIDENCE_TOO_LARGE', { file: name, megabytes: maxEvidenceBytes / 1024 / 1024 });
  }
  const mediaType: EvidenceKind = isPdf ? kind : 'image/jpeg';
  const kept = { content, mediaType, fileName: evidenceFileName(name, mediaType) };
  return isPdf ? kept : { ...kept, originalSha256: await sha256OfBlob(file), originalBytes: file.size };
}
