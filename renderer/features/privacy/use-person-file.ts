import { from, of, switchMap } from 'rxjs';
import type { PersonFile } from '../../../shared/domain/privacy/person-file.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';

/** What the office holds of one person, anew whenever his record changes; null for nobody, undefined while loading. */
export function usePersonFile(personId: string | null): PersonFile | null | undefined {
  const { repositories } = useServices();
  return useQuery(
    () =>
      personId === null
        ? of(null)
        : repositories.people
            .watch(personId)
            .pipe(switchMap(() => from(repositories.privacy.personFile(personId)))),
    [repositories, personId],
  ).data;
}
