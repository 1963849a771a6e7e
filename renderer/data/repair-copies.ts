import type { MirrorHead } from '../../shared/ipc/mirror.ts';
import { compareCopies, type Compared } from './compare-copies.ts';
import { rebuild } from './rebuild.ts';
import { recoveryOf, type Recovery } from './recovery.ts';
import type { LocalCopies } from './storage.ts';

export type RepairOutcome =
  | { readonly kind: 'sound'; readonly recovery: Recovery | null }
  /** Documents were known on this machine, and neither copy has any. */
  | { readonly kind: 'both-lost' };

export async function isEmpty(copies: LocalCopies): Promise<boolean> {
  const counts = await Promise.all([...copies.values()].map((copy) => copy.count()));
  return counts.every((count) => count === 0);
}

/** Compares the two copies and gives each what it lacks; nothing is read beyond a glance when they agree. */
export async function repairCopies(
  local: LocalCopies,
  compared: Compared,
  head: MirrorHead,
  onProgress: (done: number, total: number) => void,
): Promise<RepairOutcome> {
  if (head.lost && head.total === 0 && (await isEmpty(local))) return { kind: 'both-lost' };
  const { mirror, database } = compared;
  const differences = await compareCopies(local, compared, head);
  const rebuilt = await rebuild({ local, mirror, database }, differences, onProgress);
  if (head.lost) await mirror.acceptLoss({ database });
  return { kind: 'sound', recovery: recoveryOf(rebuilt, head.lost) };
}
