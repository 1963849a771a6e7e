import { BehaviorSubject, combineLatest, firstValueFrom, map, of, type Observable } from 'rxjs';
import type { Actor } from '../../shared/domain/actor.ts';
import { closedPlaces, type ClosedTo } from '../../shared/domain/closed-to.ts';
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
  return combineLatest([
    database.cycles.find().$,
    database.schemes.find().$,
    database.sheets.find(declared).$,
  ]).pipe(
    map(([cycles, schemes, sheets]) => ({
      places: closedPlaces(memberId, cycles, schemes),
      candidacyIds: sheets.map(({ candidacyId }) => candidacyId),
    })),
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
