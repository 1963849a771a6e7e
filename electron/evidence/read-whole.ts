import type { Calls } from '../../shared/ipc/channels.ts';
import type { WaitingFile } from '../../shared/transfer/carried-files.ts';

/** All bytes of a file of the office's evidence. @throws AppError EVIDENCE_NOT_ON_THIS_PC */
export const readWhole =
  ({ read }: Pick<Calls<'evidence'>, 'read'>) =>
  async ({ sha256, bytes }: WaitingFile): Promise<Uint8Array> => {
    const parts: Uint8Array[] = [];
    for (let offset = 0; offset < bytes;) {
      const part = await read({ mode: 'office', sha256, offset });
      if (part.length === 0) break;
      parts.push(part);
      offset += part.length;
    }
    return Buffer.concat(parts);
  };
