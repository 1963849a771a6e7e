import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCycleStandings } from '../../data/use-cycle-standings.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { BeginDialog } from './begin-dialog.tsx';

/** Opens the form that begins a year, once what it offers has been read. */
export function BeginButton() {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const standings = useCycleStandings();
  const { data: schemes } = useQuery(() => repositories.schemes.watchAll(), [repositories]);
  const [begins, setBegins] = useState(false);
  return (
    <>
      <Button icon={<PlusOutlined />} onClick={() => setBegins(true)}>
        {t('cycles.begin.button')}
      </Button>
      {begins && standings && schemes && (
        <BeginDialog
          last={standings[0]?.cycle ?? null}
          schemes={schemes.filter(({ status }) => status === 'published')}
          onClose={() => setBegins(false)}
        />
      )}
    </>
  );
}
