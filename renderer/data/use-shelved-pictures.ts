import { useEffect } from 'react';
import { isTownshipActor } from '../../shared/domain/actor.ts';
import { useServices } from './services-context.tsx';
import { shelvePictures } from './shelve-pictures.ts';
import { useQuery } from './use-query.ts';

/** Later than the first screen and the first rows that another PC sends. */
const calm = 10_000;

/** Gets the pictures of all years ready while whoever may see them does other work, so that no look waits. */
export function useShelvedPictures(): void {
  const services = useServices();
  const { store, repositories } = services;
  const { data: cycles } = useQuery(() => repositories.cycles.watchAll(), [repositories]);
  const { actor } = store;
  const mayLook = !isTownshipActor(actor) && actor.role !== 'panelMember';
  useEffect(() => {
    if (!cycles || !mayLook) return undefined;
    const work = new AbortController();
    const timer = setTimeout(() => {
      // A picture that could not be made is made at the first look, which says what stands in the way.
      shelvePictures(services, cycles, work.signal).catch(() => undefined);
    }, calm);
    return () => {
      clearTimeout(timer);
      work.abort();
    };
  }, [services, cycles, mayLook]);
}
