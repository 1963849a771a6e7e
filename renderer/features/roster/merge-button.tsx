import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mergeGroups } from '../../../shared/domain/person-merge.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { MergeDrawer } from './merge-drawer.tsx';

/** Leads to the people who may have been entered twice; there is none of it where nobody was. */
export function MergeButton() {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const [open, setOpen] = useState(false);
  const people = useQuery(() => repositories.people.watchAll(), [repositories]).data;
  const groups = useMemo(() => mergeGroups(people ?? []), [people]);
  const isUsed = groups.length > 0 || people?.some(({ merged }) => merged);
  if (!isUsed && !open) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('roster.merge.open', { count: groups.length })}</Button>
      {open && <MergeDrawer people={people ?? []} groups={groups} onClose={() => setOpen(false)} />}
    </>
  );
}
