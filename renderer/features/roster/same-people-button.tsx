import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { of } from 'rxjs';
import { pairsAcross } from '../../../shared/domain/person-merge.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCycle } from '../../data/use-cycle.ts';
import { useQuery } from '../../data/use-query.ts';
import { SamePeopleDrawer } from './same-people-drawer.tsx';

const none = of([]);

/** Leads the city to people whom two townships may have entered; there is none of it where nobody was. */
export function SamePeopleButton() {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const [open, setOpen] = useState(false);
  const cycleId = useCycle()?.id ?? null;
  const { data: people = [] } = useQuery(() => repositories.people.watchAll(), [repositories]);
  const { data: found = [] } = useQuery(
    () => (cycleId === null ? none : repositories.samePeople.watchCycle(cycleId)),
    [repositories, cycleId],
  );
  const pairs = useMemo(() => pairsAcross(people, found), [people, found]);
  if (cycleId === null || (pairs.length === 0 && found.length === 0 && !open)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('samePeople.open', { count: pairs.length })}</Button>
      {open && (
        <SamePeopleDrawer
          cycleId={cycleId}
          people={people}
          pairs={pairs}
          found={found}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
