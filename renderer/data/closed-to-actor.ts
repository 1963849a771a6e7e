import { BehaviorSubject, combineLatest, firstValueFrom, map, of, switchMap, type Observable } from 'rxjs';
import type { Actor } from '../../shared/domain/actor.ts';
import { announcedCycles, closedPlaces, type ClosedTo } from '../../shared/domain/closed-to.ts';
import type { AppDatabase } from './app-database.ts';

export interface FollowedActor {
  /** The actor; what he keeps out of is true whenever it is asked. */
  readonly actor: Actor;
  /** At once and after each change. */
  readonly changed$: Observable<unknown>;
  readonly close: () => void;
}

function closedTo(database: AppDatabase, memberId: string): Observable<ClosedTo> {
  const declared = { selector: { raterId: memberId, recused: true } };
  const declared$ = database.sheets
    .find(declared)
    .$.pipe(
      switchMap((sheets) =>
        database.candidacies
          .findByIds(sheets.map(({ candidacyId }) => candidacyId))
          .$.pipe(map((candidacies) => ({ sheets, candidacies }))),
      ),
    );
  return combineLatest([database.cycles.find().$, database.schemes.find().$, declared$]).pipe(
    map(([cycles, schemes, { sheets, candidacies }]) => {
      const announced = announcedCycles(cycles);
      const kept = sheets.filter(({ cycleId }) => !announced.has(cycleId));
      const candidacyIds = kept.map(({ candidacyId }) => candidacyId);
      const unionIds = candidacyIds.flatMap((id) => candidacies.get(id)?.unionId ?? []);
      return { places: closedPlaces(memberId, cycles, schemes), candidacyIds, unionIds };
    }),
  );
}

/** Follows whom a member of the panel keeps out of, so that permissions can be asked without waiting. */
export async function followClosed(database: AppDatabase, actor: Actor): Promise<FollowedActor> {
  const { role, panelMemberId } = actor;
  if (role !== 'panelMember' || panelMemberId === null) {
    return { actor, changed$: of(null), close: () => undefined };
  }
  const closed$ = closedTo(database, panelMemberId);
  const current$ = new BehaviorSubject(await firstValueFrom(closed$));
  const subscription = closed$.subscribe((closed) => current$.next(closed));
  return {
    actor: {
      ...actor,
      get closed() {
        return current$.value;
      },
    },
    changed$: current$.asObservable(),
    close: () => subscription.unsubscribe(),
  };
}
