import { sha256 as hasher } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Calls } from '../../shared/ipc/channels.ts';
import type { Profile } from '../../shared/ipc/profile.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Evidence } from '../../shared/schema/evidence.ts';
import { evidencePartBytes } from '../../shared/sync/evidence-protocol.ts';
import { newId } from './new-id.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The files of one kind of data on this machine. */
export interface EvidenceBytes {
  /** On disk when it resolves. @throws AppError DISK_NEARLY_FULL */
  readonly keep: (file: Blob) => Promise<{ readonly sha256: string; readonly bytes: number }>;
  readonly isHere: (sha256: string) => Promise<boolean>;
  /** @throws AppError EVIDENCE_NOT_ON_THIS_PC, EVIDENCE_DAMAGED */
  readonly load: (evidence: Evidence) => Promise<Blob>;
  readonly open: (evidence: Evidence) => Promise<void>;
  readonly remove: (sha256: string) => Promise<void>;
}

async function readParts(
  calls: Calls<'evidence'>,
  mode: Profile['mode'],
  { sha256, bytes }: Evidence,
): Promise<readonly Bytes[]> {
  const parts: Bytes[] = [];
  for (let offset = 0; offset < bytes;) {
    const part = await calls.read({ mode, sha256, offset });
    if (part.length === 0) throw new AppError('EVIDENCE_DAMAGED');
    parts.push(part);
    offset += part.length;
  }
  return parts;
}

export const evidenceBytes = (calls: Calls<'evidence'>, mode: Profile['mode']): EvidenceBytes => ({
  keep: async (file) => {
    const draft = newId('draft');
    for (let offset = 0; offset === 0 || offset < file.size; offset += evidencePartBytes) {
      const part = new Uint8Array(await file.slice(offset, offset + evidencePartBytes).arrayBuffer());
      await calls.write({ mode, draft, offset, part });
    }
    return calls.finish({ mode, draft });
  },
  isHere: async (sha256) => (await calls.stored({ mode, hashes: [sha256] })).length > 0,
  load: async (evidence) => {
    const parts = await readParts(calls, mode, evidence);
    // Pages may run no WebAssembly, and those served over plain HTTP have no `crypto.subtle`.
    const hash = hasher.create();
    for (const part of parts) hash.update(part);
    if (bytesToHex(hash.digest()) !== evidence.sha256) throw new AppError('EVIDENCE_DAMAGED');
    return new Blob([...parts], { type: evidence.mediaType });
  },
  open: ({ sha256, fileName }) => calls.open({ mode, sha256, fileName }),
  remove: (sha256) => calls.remove({ mode, sha256 }),
});
