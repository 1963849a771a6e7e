import type { CycleArchive } from '../schema/archive.ts';
import { currentSnapshot } from './current-snapshot.ts';

/** What the rules allow but a person should look at before the cycle is finalised (domain §7 rows 4, 8). */
export type Anomaly =
  | {
      readonly kind: 'members-above-employees';
      readonly unionId: string;
      readonly employees: number;
      readonly members: number;
      readonly reason: string;
    }
  | {
      readonly kind: 'two-chairs-at-once';
      readonly unionId: string;
      readonly candidacyIds: readonly string[];
    };

function overfullUnions({ unions, snapshots, cycle }: CycleArchive): readonly Anomaly[] {
  const byUnion = Map.groupBy(snapshots, (snapshot) => snapshot.unionId);
  return unions.flatMap(({ id }): readonly Anomaly[] => {
    const snapshot = currentSnapshot(byUnion.get(id) ?? [], cycle.cutoff);
    if (!snapshot || snapshot.members <= snapshot.employees) return [];
    const { employees, members, overReason } = snapshot;
    return [{ kind: 'members-above-employees', unionId: id, employees, members, reason: overReason ?? '' }];
  });
}

function doubleChairs({ candidacies, appointments }: CycleArchive): readonly Anomaly[] {
  const sitting = new Set(
    appointments.filter(({ role, endOn }) => role === 'chair' && endOn === null).map(({ id }) => id),
  );
  const chairs = candidacies.filter(({ appointmentId }) => sitting.has(appointmentId));
  return [...Map.groupBy(chairs, ({ unionId }) => unionId)].flatMap(([unionId, group]) =>
    group.length > 1
      ? [{ kind: 'two-chairs-at-once', unionId, candidacyIds: group.map(({ id }) => id) } as const]
      : [],
  );
}

export const listAnomalies = (archive: CycleArchive): readonly Anomaly[] => [
  ...overfullUnions(archive),
  ...doubleChairs(archive),
];
