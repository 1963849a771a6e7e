import { AppError } from '../../shared/lib/app-error.ts';
import { evidencePartBytes } from '../../shared/sync/evidence-protocol.ts';
import type { CarriedFile } from '../../shared/transfer/carried-files.ts';
import type { EvidenceHub } from '../evidence/evidence-hub.ts';
import { receiveEvidence, uploadState } from '../evidence/receive-evidence.ts';
import type { HubSession } from '../session.ts';

async function storeOne(hub: EvidenceHub, session: HubSession, { id, content }: CarriedFile): Promise<void> {
  const bytes = Buffer.from(content, 'base64');
  let state = await uploadState(hub, session, id);
  while (!state.whole && state.received < bytes.length) {
    const part = bytes.subarray(state.received, state.received + evidencePartBytes);
    state = await receiveEvidence(hub, session, id, state.received, part);
  }
  if (!state.whole) throw new AppError('EVIDENCE_HASH_MISMATCH', { file: id });
}

/**
 * Takes the files of a package as uploads of the PC that wrote it: by its account's rights, by their first bytes, and
 * only when the SHA-256 is the document's. One that is refused holds up no other; the PC keeps it as not sent.
 *
 * @returns how many are at the hub now
 */
export async function storeFiles(
  hub: EvidenceHub,
  session: HubSession,
  files: readonly CarriedFile[],
): Promise<number> {
  let stored = 0;
  for (const file of files) {
    try {
      await storeOne(hub, session, file);
      stored += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return stored;
}
