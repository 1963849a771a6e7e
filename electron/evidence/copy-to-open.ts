import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evidenceEndings, evidenceKindOf } from '../../shared/domain/evidence-kind.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { safeFileName } from '../print/pdf-path.ts';

/**
 * Writes a copy that the system's viewer may open and a person may change, named for people. Its ending follows from
 * its bytes: a program under the name of a picture is never started.
 *
 * @throws AppError EVIDENCE_DAMAGED
 */
export async function copyToOpen(
  source: string,
  sha256: string,
  folder: string,
  fileName: string,
): Promise<string> {
  const bytes = await readFile(source);
  const kind = evidenceKindOf(bytes);
  if (kind === null || createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new AppError('EVIDENCE_DAMAGED');
  }
  const own = join(folder, sha256.slice(0, 12));
  await mkdir(own, { recursive: true });
  const name = safeFileName(fileName.replace(/\.[^.]*$/, ''));
  const path = join(own, `${name}${evidenceEndings[kind]}`);
  await writeFile(path, bytes);
  return path;
}
