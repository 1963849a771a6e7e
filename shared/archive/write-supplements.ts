import { canonicalJson } from '../lib/canonical-json.ts';
import type { SupplementDetail } from '../schema/supplement.ts';
import { supplementFile } from './supplement-file.ts';
import { textHash } from './text-hash.ts';

/** One supplement as a file; `hash` is the SHA-256 of its bytes. */
export interface WrittenSupplement {
  readonly number: number;
  readonly text: string;
  readonly hash: string;
}

/**
 * The supplements of a cycle as their JSON files, in one canonical form, each naming the one before it: the same
 * supplements always give the same bytes.
 *
 * @param supplements 补 1 first
 */
export function writeSupplements(
  cycleId: string,
  supplements: readonly SupplementDetail[],
): readonly WrittenSupplement[] {
  const written: WrittenSupplement[] = [];
  for (const supplement of supplements) {
    const file = supplementFile(cycleId, supplement, written.at(-1)?.hash ?? null);
    const text = `${JSON.stringify(JSON.parse(canonicalJson(file)), null, 1)}\n`;
    written.push({ number: supplement.number, text, hash: textHash(text) });
  }
  return written;
}
