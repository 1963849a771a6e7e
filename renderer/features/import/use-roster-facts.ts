import { useMemo } from 'react';
import type { RosterFacts } from '../../../shared/import/plan-unions.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';

/** The roster that a list is held against, without the sites; null while it is being read. */
export function useRosterFacts(): RosterFacts | null {
  const { repositories } = useServices();
  const unions = useQuery(() => repositories.unions.watchAll(), [repositories]).data;
  const people = useQuery(() => repositories.people.watchAll(), [repositories]).data;
  return useMemo(
    () =>
      unions && people
        ? { unions: unions.filter(({ enterprise }) => enterprise.kind !== 'site'), people }
        : null,
    [unions, people],
  );
}
