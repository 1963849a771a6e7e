import { sha256 as hasher } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { Dexie, type Table } from 'dexie';
import { AppError } from '../../shared/lib/app-error.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface Part {
  /** The draft's name or the SHA-256. */
  readonly file: string;
  readonly offset: number;
  readonly bytes: Bytes;
}

/** The bytes of evidence in this browser. */
export interface WebEvidenceStore {
  readonly write: (draft: string, offset: number, bytes: Bytes) => Promise<void>;
  /** @throws AppError EVIDENCE_NOT_ON_THIS_PC, EVIDENCE_DAMAGED when it is not what was expected */
  readonly finish: (draft: string, expected: string | null) => Promise<{ sha256: string; bytes: number }>;
  /** From `offset` on, at most `length` bytes. @throws AppError EVIDENCE_NOT_ON_THIS_PC */
  readonly read: (sha256: string, offset: number, length: number) => Promise<Bytes>;
  readonly stored: (hashes: readonly string[]) => Promise<string[]>;
  readonly remove: (sha256: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

type Database = Dexie & { readonly parts: Table<Part, readonly [string, number]> };

const draftKey = (draft: string): string => `draft ${draft}`;

const wholeOf = (parts: readonly Part[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((length, { bytes }) => length + bytes.length, 0));
  for (const { offset, bytes } of parts) whole.set(bytes, offset);
  return whole;
};

function hashOf(parts: readonly Part[]): string {
  // Pages may run no WebAssembly, and those served over plain HTTP have no `crypto.subtle`.
  const hash = hasher.create();
  for (const { bytes } of parts) hash.update(bytes);
  return bytesToHex(hash.digest());
}

/**
 * In a database of its own, in parts, so that no file is ever held in memory as a whole on its way in. The browser's
 * private file system would do as well, but a page served over plain HTTP does not have it.
 */
export function openWebEvidenceStore(name: string): WebEvidenceStore {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
  database.version(1).stores({ parts: '[file+offset], file' });
  const { parts } = database;
  const partsOf = (file: string): Promise<Part[]> => parts.where('file').equals(file).sortBy('offset');
  const drop = (file: string): Promise<number> => parts.where('file').equals(file).delete();
  return {
    write: async (draft, offset, bytes) => {
      const file = draftKey(draft);
      await database.transaction('rw', parts, async () => {
        if (offset === 0) await drop(file);
        await parts.put({ file, offset, bytes });
      });
    },
    finish: async (draft, expected) => {
      const found = await partsOf(draftKey(draft));
      if (found.length === 0) throw new AppError('EVIDENCE_NOT_ON_THIS_PC');
      const sha256 = hashOf(found);
      const isExpected = expected === null || expected === sha256;
      await database.transaction('rw', parts, async () => {
        await drop(draftKey(draft));
        if (isExpected) await parts.bulkPut(found.map((part) => ({ ...part, file: sha256 })));
      });
      if (!isExpected) throw new AppError('EVIDENCE_DAMAGED');
      return { sha256, bytes: found.reduce((sum, { bytes }) => sum + bytes.length, 0) };
    },
    read: async (sha256, offset, length) => {
      const found = await partsOf(sha256);
      if (found.length === 0) throw new AppError('EVIDENCE_NOT_ON_THIS_PC');
      return wholeOf(found).subarray(offset, offset + length);
    },
    stored: async (hashes) => {
      const keys = hashes.map((sha256) => [sha256, 0] as const);
      const found = await parts.bulkGet(keys);
      return found.flatMap((part) => (part ? [part.file] : []));
    },
    remove: async (sha256) => {
      await drop(sha256);
    },
    // It opens again by itself when the next file comes.
    clear: () => database.delete({ disableAutoOpen: false }),
  };
}
