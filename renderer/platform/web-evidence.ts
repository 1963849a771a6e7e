import { evidenceEndings, evidenceKindOf } from '../../shared/domain/evidence-kind.ts';
import type { Calls } from '../../shared/ipc/channels.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { evidencePartBytes, maxEvidenceBytes } from '../../shared/sync/evidence-protocol.ts';
import { askMissingEvidence, downloadEvidence, uploadEvidence } from '../../shared/sync/evidence-transfer.ts';
import { openWebEvidenceStore, type WebEvidenceStore } from './web-evidence-store.ts';
import { webFetchBytes, webSend } from './web-send.ts';

type Mode = 'demo' | 'office';

/** The browser saves the file; opening it is left to the person, because nothing foreign is shown as a page here. */
function saveAs(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  const kind = evidenceKindOf(bytes);
  if (kind === null) throw new AppError('EVIDENCE_DAMAGED');
  const url = URL.createObjectURL(new Blob([bytes], { type: kind }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName.replace(/\.[^.]*$/, '')}${evidenceEndings[kind]}`;
  link.click();
  URL.revokeObjectURL(url);
}

/** The `evidence` area in a browser. */
export function createWebEvidence(): Calls<'evidence'> {
  const stores = new Map<Mode, WebEvidenceStore>();
  const storeOf = (mode: Mode): WebEvidenceStore => {
    const store = stores.get(mode) ?? openWebEvidenceStore(`gongping-${mode}-evidence`);
    stores.set(mode, store);
    return store;
  };
  return {
    write: ({ mode, draft, offset, part }) => storeOf(mode).write(draft, offset, part),
    finish: ({ mode, draft }) => storeOf(mode).finish(draft, null),
    read: ({ mode, sha256, offset }) => storeOf(mode).read(sha256, offset, evidencePartBytes),
    stored: ({ mode, hashes }) => storeOf(mode).stored(hashes),
    remove: ({ mode, sha256 }) => storeOf(mode).remove(sha256),
    clear: ({ mode }) => storeOf(mode).clear(),
    open: async ({ mode, sha256, fileName }) =>
      saveAs(await storeOf(mode).read(sha256, 0, maxEvidenceBytes), fileName),
    upload: ({ mode, id, sha256 }) =>
      uploadEvidence(webSend, id, (offset) => storeOf(mode).read(sha256, offset, evidencePartBytes)),
    download: async ({ mode, id, sha256, bytes }) => {
      const draft = `down-${id}-${Date.now()}`;
      const outcome = await downloadEvidence(webFetchBytes, { id, bytes }, (offset, part) =>
        storeOf(mode).write(draft, offset, part),
      );
      if (outcome.kind === 'ok') await storeOf(mode).finish(draft, sha256);
      return outcome;
    },
    missing: () => askMissingEvidence(webSend),
  };
}
