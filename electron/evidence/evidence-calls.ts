import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Calls } from '../../shared/ipc/channels.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { evidencePartBytes } from '../../shared/sync/evidence-protocol.ts';
import {
  askMissingEvidence,
  downloadEvidence,
  uploadEvidence,
  type FetchBytes,
} from '../../shared/sync/evidence-transfer.ts';
import type { Send } from '../../shared/sync/hub-client.ts';
import { copyToOpen } from './copy-to-open.ts';
import type { EvidenceStore } from './evidence-store.ts';

interface Options {
  readonly store: EvidenceStore;
  readonly link: { readonly send: Send; readonly fetchBytes: FetchBytes };
  /** For the copies that are opened. */
  readonly openedFolder: string;
  /** Opens a file in the system's viewer. @returns why it could not, empty when it could */
  readonly openPath: (path: string) => Promise<string>;
}

/** The `evidence` area of the bridge. */
export const createEvidenceCalls = ({ store, link, openedFolder, openPath }: Options): Calls<'evidence'> => ({
  write: ({ mode, draft, offset, part }) => store.write(mode, draft, offset, part),
  finish: ({ mode, draft }) => store.finish(mode, draft),
  read: ({ mode, sha256, offset }) => store.read(mode, sha256, offset, evidencePartBytes),
  stored: async ({ mode, hashes }) => store.stored(mode, hashes),
  remove: ({ mode, sha256 }) => store.remove(mode, sha256),
  clear: ({ mode }) => store.clear(mode),
  open: async ({ mode, sha256, fileName }) => {
    const source = store.pathOf(mode, sha256);
    if (!existsSync(source)) throw new AppError('EVIDENCE_NOT_ON_THIS_PC');
    const failure = await openPath(await copyToOpen(source, sha256, openedFolder, fileName));
    if (failure !== '') throw new AppError('FILE_NOT_OPENED', { file: fileName });
  },
  upload: ({ mode, id, sha256 }) =>
    uploadEvidence(link.send, id, (offset) => store.read(mode, sha256, offset, evidencePartBytes)),
  download: async ({ mode, id, sha256, bytes }) => {
    const draft = randomUUID();
    const outcome = await downloadEvidence(link.fetchBytes, { id, bytes }, (offset, part) =>
      store.write(mode, draft, offset, part),
    );
    if (outcome.kind !== 'ok') return outcome;
    await store.finish(mode, draft, sha256);
    return outcome;
  },
  missing: () => askMissingEvidence(link.send),
});
