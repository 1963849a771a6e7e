import { Segmented, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCycle } from '../../data/use-cycle.ts';
import { useToday } from '../../data/use-today.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import styles from './import.module.css';
import { RollImport } from './roll-import.tsx';
import { UnionImport } from './union-import.tsx';

type ListKind = 'unions' | 'rolls';

/** 导入: lists out of spreadsheets into the township's roster. */
export function ImportPage() {
  const { t } = useTranslation();
  const { store } = useServices();
  const today = useToday();
  const cycle = useCycle();
  const [kind, setKind] = useState<ListKind>('unions');
  if (cycle === undefined) return <Spin style={{ margin: 48 }} />;
  if (!isTownshipActor(store.actor))
    return (
      <Page title={t('imports.title')}>
        <EmptyGuide title={t('imports.title')} hint={t('imports.readOnly')} />
      </Page>
    );
  const List = kind === 'unions' ? UnionImport : RollImport;
  return (
    <Page title={t('imports.title')} hint={t('imports.hint')}>
      <div className={styles['flow']}>
        <div>
          <Segmented
            value={kind}
            onChange={setKind}
            options={(['unions', 'rolls'] as const).map((value) => ({
              value,
              label: t(`imports.kind.${value}`),
            }))}
          />
        </div>
        <List cutoff={cycle?.cutoff ?? today} />
      </div>
    </Page>
  );
}
