import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';

/** Where somebody holds a post, in words. */
export function usePosts(): (personId: string) => string {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const unions = useQuery(() => repositories.unions.watchAll(), [repositories]).data ?? [];
  return (personId) =>
    unions
      .flatMap(({ name, officers }) =>
        officers
          .filter((officer) => officer.personId === personId)
          .map(({ role }) => `${name} ${t(`common.roles.${role}`)}`),
      )
      .join('；') || t('roster.merge.noPosts');
}
