import { Type, type Static } from 'typebox';
import { frozen } from '../schema/frozen.ts';

const count = Type.Integer({ minimum: 0 });

/** Bytes of evidence that one package takes; in base64 and sealed they stay below `maxPackageBytes`. */
export const mostCarriedBytes = 18 * 1024 * 1024;

/** A file that waits to be sent, by the document that describes it. */
export const WaitingFileSchema = frozen({
  id: Type.String({ minLength: 1, maxLength: 120 }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  bytes: count,
});
export type WaitingFile = Static<typeof WaitingFileSchema>;

/** A file on a stick; base64. */
export const CarriedFileSchema = frozen({
  id: WaitingFileSchema.properties.id,
  sha256: WaitingFileSchema.properties.sha256,
  content: Type.String(),
});
export type CarriedFile = Static<typeof CarriedFileSchema>;

/** Files that stayed on the PC: `later` wait for the next package, `tooLarge` fit in none and need a network. */
export const FilesLeftSchema = frozen({ later: count, tooLarge: count });
export type FilesLeft = Static<typeof FilesLeftSchema>;

export interface ChosenFiles {
  readonly files: readonly WaitingFile[];
  readonly filesLeft: FilesLeft;
}

/** What of the waiting files goes onto the stick now, in the order in which they wait. */
export function chooseFiles(waiting: readonly WaitingFile[]): ChosenFiles {
  const fitting = waiting.filter(({ bytes }) => bytes <= mostCarriedBytes);
  const files: WaitingFile[] = [];
  let room = mostCarriedBytes;
  for (const { id, sha256, bytes } of fitting) {
    if (bytes > room) continue;
    room -= bytes;
    files.push({ id, sha256, bytes });
  }
  const tooLarge = waiting.length - fitting.length;
  return { files, filesLeft: { later: fitting.length - files.length, tooLarge } };
}
