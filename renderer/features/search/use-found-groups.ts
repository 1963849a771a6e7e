import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { of } from 'rxjs';
import type { Role } from '../../../shared/schema/union.ts';
import { spellOnce } from '../../data/spell-once.ts';
import { useServices } from '../../data/services-context.tsx';
import { useArrivingCycle } from '../../data/use-cycle-documents.ts';
import { useQuery } from '../../data/use-query.ts';
import { useSearchIndex } from '../../data/use-search-index.ts';
import { foundGroups, type FoundGroup } from './found-groups.ts';
import type { FoundThing } from './found-thing.ts';
import { thingsOf } from './things-of.ts';

const nothing = of([]);

// What was spelled once is not spelled again when the search is opened for the next time, or when one row changes.
const spell = spellOnce();

/** What the query finds; null while nothing is asked or the first answer is not there yet. */
export function useFoundGroups(
  pages: readonly FoundThing[],
  places: ReadonlySet<string>,
  query: string,
): readonly FoundGroup[] | null {
  const { t } = useTranslation();
  const { repositories, store } = useServices();
  const { roster } = useArrivingCycle();
  const shows = places.has('certificates') || places.has('candidacies');
  const { data: certificates } = useQuery(
    () => (shows ? repositories.certificates.watchAll() : nothing),
    [repositories, shows],
  );
  const rows = useMemo(() => {
    if (!roster) return pages;
    const { actor } = store;
    const roleName = (role: Role) => t(`common.roles.${role}`);
    return [...pages, ...thingsOf({ roster, certificates: certificates ?? [], actor, places, roleName })];
  }, [roster, certificates, pages, places, store, t]);
  const index = useSearchIndex(rows, spell);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const asked = useDeferredValue(query);
  return useMemo(
    () => (index && asked.trim() !== '' ? foundGroups(byId, index.search(asked)) : null),
    [index, byId, asked],
  );
}
