import { evidenceEndings, evidenceKindOf, type EvidenceKind } from '../../shared/domain/evidence-kind.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { maxEvidenceBytes } from '../../shared/sync/evidence-protocol.ts';
import { shrinkPicture } from './shrink-picture.ts';

/** A file as it will be kept. */
export interface EvidenceFile {
  readonly content: Blob;
  readonly mediaType: EvidenceKind;
  readonly fileName: string;
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
 * them, PDFs stay as they are.
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
  const mediaType = isPdf ? kind : 'image/jpeg';
  return { content, mediaType, fileName: evidenceFileName(name, mediaType) };
}
