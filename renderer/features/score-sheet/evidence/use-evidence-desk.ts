import { useMemo } from 'react';
import { isTownshipActor } from '../../../../shared/domain/actor.ts';
import type { Evidence } from '../../../../shared/schema/evidence.ts';
import { useServices } from '../../../data/services-context.tsx';
import { useQuery } from '../../../data/use-query.ts';
import type { ReadOnlyReason, SheetAccess } from '../sheet-access.ts';
import type { SheetView } from '../use-sheet-view.ts';
import type { EvidenceDesk } from './evidence-context.ts';

function lockOf(access: SheetAccess, isTownship: boolean): ReadOnlyReason | null {
  if (!isTownship) return 'not-yours';
  if (access.kind === 'read') return access.why;
  return access.kind === 'edit' ? null : 'not-yours';
}

/** Newest last, as they were added. */
function groupByItem(all: readonly Evidence[]): Map<string, readonly Evidence[]> {
  const sorted = all.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  return Map.groupBy(sorted, ({ itemCode }) => itemCode);
}

/** The files of the viewed sheet's candidacy, and what may be done with them. */
export function useEvidenceDesk({ ref }: SheetView, access: SheetAccess): EvidenceDesk {
  const { store, repositories } = useServices();
  const { evidence } = repositories;
  const { data } = useQuery(() => evidence.watchOf(ref.candidacyId), [evidence, ref.candidacyId]);
  const locked = lockOf(access, isTownshipActor(store.actor));
  return useMemo(
    () => ({
      byItem: groupByItem(data ?? []),
      locked,
      attach: (itemCode, file) => evidence.attach(ref, itemCode, file),
      remove: ({ id }) => evidence.remove(ref, id),
      restore: (removed) => evidence.restore(ref, removed),
    }),
    [data, locked, evidence, ref],
  );
}
