import { BehaviorSubject, type Observable } from 'rxjs';
import type { PermissionContext } from '../../shared/domain/permissions.ts';
import type { AppDatabase } from './app-database.ts';

export interface PublishedCycles {
  readonly permissionContext: PermissionContext;
  /** The ids of the announced cycles, at once and after each change. */
  readonly changed$: Observable<ReadonlySet<string>>;
  readonly close: () => void;
}

/** Follows which cycles have been announced, so that permissions can be asked without waiting. */
export async function followPublishedCycles(database: AppDatabase): Promise<PublishedCycles> {
  const open = { selector: { status: { $ne: 'open' } } };
  const announced = await database.cycles.find(open).exec();
  const ids$ = new BehaviorSubject<ReadonlySet<string>>(new Set(announced.map(({ id }) => id)));
  const subscription = database.cycles
    .find(open)
    .$.subscribe((cycles) => ids$.next(new Set(cycles.map(({ id }) => id))));
  return {
    permissionContext: { isPublished: (cycleId) => ids$.value.has(cycleId) },
    changed$: ids$.asObservable(),
    close: () => subscription.unsubscribe(),
  };
}
