import { may } from '../../shared/domain/permissions.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Evidence } from '../../shared/schema/evidence.ts';
import type { Hub } from '../hub.ts';
import { mayRead } from '../services/may-read.ts';
import type { HubSession } from '../session.ts';
import type { EvidenceHub } from './evidence-hub.ts';

/** Evidence does not wait for the announcement, so the strictest answer is the right one. */
const context = { isPublished: () => false };

/**
 * The living document of a file, for whoever may read or write it. Whoever may not even read it is told what he is
 * told of one that is not there.
 *
 * @throws AppError EVIDENCE_UNKNOWN, NOT_PERMITTED
 */
export async function findEvidence(
  { store }: Hub,
  session: HubSession,
  action: 'read' | 'update',
  id: string,
): Promise<Evidence> {
  const stored = await store.evidence(session.cityId).findEvidence(id);
  const document = stored && !stored.deleted ? stored.document : null;
  if (!document || !mayRead(session, 'evidence', document, context)) {
    throw new AppError('EVIDENCE_UNKNOWN', { id });
  }
  if (!may(session, action, 'evidence', document, context)) throw new AppError('NOT_PERMITTED');
  return document;
}

/**
 * Whether the bytes of a document are here. They count for the document they were sent for: knowing another office's
 * SHA-256 opens nothing. After a restore a file may be missing that the database tells of.
 */
export const hasBytes = async (
  { store, files }: EvidenceHub,
  cityId: string,
  { id, sha256 }: Pick<Evidence, 'id' | 'sha256'>,
): Promise<boolean> =>
  (await store.evidence(cityId).hasFile(id, sha256)) && (await files.has(cityId, sha256));
