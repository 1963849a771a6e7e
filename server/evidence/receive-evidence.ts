import { evidenceKindOf } from '../../shared/domain/evidence-kind.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Evidence } from '../../shared/schema/evidence.ts';
import type { UploadState } from '../../shared/sync/evidence-protocol.ts';
import type { HubSession } from '../session.ts';
import type { EvidenceHub } from './evidence-hub.ts';
import { findEvidence, hasBytes } from './find-evidence.ts';

const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024));

async function stateOf(hub: EvidenceHub, session: HubSession, document: Evidence): Promise<UploadState> {
  const { id, sha256, bytes } = document;
  if (await hasBytes(hub, session.cityId, document)) return { received: bytes, whole: true };
  return { received: await hub.files.received({ cityId: session.cityId, id, sha256 }), whole: false };
}

/** @throws AppError EVIDENCE_UNKNOWN, NOT_PERMITTED */
export async function uploadState(hub: EvidenceHub, session: HubSession, id: string): Promise<UploadState> {
  return stateOf(hub, session, await findEvidence(hub, session, 'update', id));
}

async function checkBegin(hub: EvidenceHub, cityId: string, document: Evidence, head: Uint8Array) {
  const { fileName: file, mediaType, bytes } = document;
  const { maxBytes, quotaBytes } = hub.settings;
  if (bytes > maxBytes) throw new AppError('EVIDENCE_TOO_LARGE', { file, megabytes: megabytes(maxBytes) });
  if (evidenceKindOf(head) !== mediaType) throw new AppError('EVIDENCE_KIND', { file });
  if ((await hub.store.evidence(cityId).fileBytes()) + bytes > quotaBytes) {
    throw new AppError('EVIDENCE_QUOTA', { file, megabytes: megabytes(quotaBytes) });
  }
}

async function finish(hub: EvidenceHub, cityId: string, document: Evidence): Promise<UploadState> {
  const { id, sha256, bytes, fileName: file } = document;
  const upload = { cityId, id, sha256 };
  if ((await hub.files.hash(upload)) !== sha256) {
    await hub.files.drop(upload);
    throw new AppError('EVIDENCE_HASH_MISMATCH', { file });
  }
  // Under the city's lock, so that nobody removes the same content between the two.
  await hub.store.write(cityId, async (city) => {
    await hub.files.keep(upload);
    await city.addFile({ id, sha256, bytes, at: hub.clock.now().toISOString() });
  });
  hub.counts.stored += 1;
  return { received: bytes, whole: true };
}

async function take(
  hub: EvidenceHub,
  session: HubSession,
  document: Evidence,
  offset: number,
  part: Uint8Array,
): Promise<UploadState> {
  const { cityId } = session;
  const { id, sha256, bytes, fileName: file } = document;
  const known = await stateOf(hub, session, document);
  if (known.whole || known.received !== offset) return known;
  if (offset === 0) await checkBegin(hub, cityId, document, part);
  const upload = { cityId, id, sha256 };
  if (offset + part.length > bytes) {
    await hub.files.drop(upload);
    throw new AppError('EVIDENCE_HASH_MISMATCH', { file });
  }
  await hub.files.append(upload, offset, part);
  hub.counts.receivedBytes += part.length;
  const received = offset + part.length;
  return received < bytes ? { received, whole: false } : finish(hub, cityId, document);
}

/**
 * Takes the next part of a file. A part sent twice, or in the wrong order, changes nothing; the answer says where to
 * go on. The last one makes the file whole when its bytes fit the document's SHA-256, and otherwise all of them go.
 *
 * @throws AppError EVIDENCE_UNKNOWN, NOT_PERMITTED, EVIDENCE_KIND, EVIDENCE_TOO_LARGE, EVIDENCE_QUOTA,
 * EVIDENCE_HASH_MISMATCH
 */
export async function receiveEvidence(
  hub: EvidenceHub,
  session: HubSession,
  id: string,
  offset: number,
  part: Uint8Array,
): Promise<UploadState> {
  const document = await findEvidence(hub, session, 'update', id);
  try {
    return await hub.turns.run(() => take(hub, session, document, offset, part));
  } catch (error) {
    if (error instanceof AppError) hub.counts.refused += 1;
    throw error;
  }
}
