import type { ArchiveSnapshot } from '../schema/archive.ts';
import type { Candidacy } from '../schema/candidacy.ts';
import type { EnterpriseUnion, Membership } from '../schema/union.ts';

/** The counts frozen last; a candidacy that joined after the others of its union takes theirs. */
function frozenCounts(candidacies: readonly Candidacy[]): Membership | null {
  let newest: Candidacy | null = null;
  for (const candidacy of candidacies) {
    if (!candidacy.snapshot) continue;
    if (!newest || (candidacy.snapshotAt ?? '') > (newest.snapshotAt ?? '')) newest = candidacy;
  }
  return newest?.snapshot ?? null;
}

/**
 * One snapshot for each union: the counts the township froze when it submitted (domain §7 row 7), before that the
 * union's newest ones. A union without counts has none.
 */
export const archiveSnapshots = (
  unions: readonly EnterpriseUnion[],
  candidaciesOf: ReadonlyMap<string, readonly Candidacy[]>,
): ArchiveSnapshot[] =>
  unions.flatMap((union) => {
    const counts = frozenCounts(candidaciesOf.get(union.id) ?? []) ?? union.membership;
    if (!counts) return [];
    const { asOf, employees, members, verified, overReason } = counts;
    return [{ unionId: union.id, asOf, employees, members, verified, overReason }];
  });
