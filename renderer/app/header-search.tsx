import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../shared/ipc/profile.ts';
import { isTownshipActor } from '../../shared/domain/actor.ts';
import { useServices } from '../data/services-context.tsx';
import { useSubject } from '../data/use-subject.ts';
import { SearchBox } from '../features/search/search-box.tsx';
import type { FoundThing } from '../features/search/found-thing.ts';
import { menuOf } from './places.tsx';
import { usePlaceName } from './use-place-name.ts';

const page = (name: string, unit: string, path: string): FoundThing => ({
  kind: 'page',
  id: `page ${path}`,
  name,
  unit,
  enterprise: '',
  path,
  cycleId: null,
});

/** The search of the whole program, over the screens of whoever works here. */
export function HeaderSearch({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation();
  const nameOf = usePlaceName();
  const { actor } = useServices().store;
  const subject = useSubject();
  const mayRegister = isTownshipActor(actor);
  const { pages, places } = useMemo(() => {
    const entries = menuOf(profile).flatMap((entry) =>
      typeof entry === 'string'
        ? [{ place: entry, group: '' }]
        : entry.places.map((place) => ({ place, group: t(`shell.groups.${entry.group}`) })),
    );
    const screens = entries.map(({ place, group }) =>
      page(nameOf(place), group, place === 'home' ? '/' : `/${place}`),
    );
    const acts = mayRegister
      ? [page(t('roster.addUnion', { context: subject }), nameOf('roster'), '/roster?union=new')]
      : [];
    return { pages: [...screens, ...acts], places: new Set<string>(entries.map(({ place }) => place)) };
  }, [profile, nameOf, subject, mayRegister, t]);
  return <SearchBox pages={pages} places={places} />;
}
