import type { ArchiveSnapshot } from '../schema/archive.ts';

/**
 * The newest snapshot not after the cut-off: the state known on that day. Later ones belong to a later cycle and
 * never change this one (domain §7 row 7). ISO dates compare as text.
 */
export function currentSnapshot(
  snapshots: readonly ArchiveSnapshot[],
  cutoff: string,
): ArchiveSnapshot | null {
  let newest: ArchiveSnapshot | null = null;
  for (const snapshot of snapshots) {
    if (snapshot.asOf <= cutoff && (newest === null || snapshot.asOf > newest.asOf)) newest = snapshot;
  }
  return newest;
}
