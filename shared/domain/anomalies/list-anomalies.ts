import type { CycleArchive } from '../../schema/archive.ts';
import { currentSnapshot } from '../current-snapshot.ts';
import type { Anomaly } from './anomaly.ts';
import { ratesOnLine } from './rates-on-line.ts';

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

/** What the cycle's archive alone tells. */
export const listAnomalies = (archive: CycleArchive): readonly Anomaly[] => [
  ...overfullUnions(archive),
  ...doubleChairs(archive),
  ...ratesOnLine(archive),
];
