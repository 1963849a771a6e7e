import { auditTime, concatMap, defer, merge, Observable, startWith, tap } from 'rxjs';
import { collectionOf } from './collection-of.ts';
import { refreshLivePicture, type LiveServices, type ShownPicture } from './refresh-live-picture.ts';
import { useServices } from './services-context.tsx';
import { picturedCollections } from './stored-year.ts';
import { useQuery } from './use-query.ts';

/** Milliseconds: the many rows of a sync make one new picture. */
const patience = 500;

function watchLivePicture(services: LiveServices, cycleId: string): Observable<ShownPicture> {
  const { database } = services.store;
  const changes$ = merge(...picturedCollections.map((name) => collectionOf(database, name).eventBulks$));
  return defer(() => {
    let last: ShownPicture = { kept: null, progress: null, error: null };
    const refresh$ = new Observable<ShownPicture>((subscriber) => {
      refreshLivePicture(services, cycleId, last.kept, (shown) => subscriber.next(shown))
        .catch((error: unknown) => subscriber.next({ kept: last.kept, progress: null, error }))
        .finally(() => subscriber.complete());
    });
    return changes$.pipe(
      auditTime(patience),
      startWith(null),
      concatMap(() => refresh$.pipe(tap((shown) => (last = shown)))),
    );
  });
}

/**
 * The picture of a year under way: the kept one at once, a new one whenever the data have changed; undefined until
 * it is known whether one is kept. For the city alone.
 */
export function useLivePicture(cycleId: string): ShownPicture | undefined {
  const services = useServices();
  return useQuery(() => watchLivePicture(services, cycleId), [services, cycleId]).data;
}
