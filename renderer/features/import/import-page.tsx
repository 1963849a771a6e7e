import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCycle } from '../../data/use-cycle.ts';
import { useToday } from '../../data/use-today.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { UnionImport } from './union-import.tsx';

/** 导入: lists out of spreadsheets into the township's roster. */
export function ImportPage() {
  const { t } = useTranslation();
  const { store } = useServices();
  const today = useToday();
  const cycle = useCycle();
  if (cycle === undefined) return <Spin style={{ margin: 48 }} />;
  return (
    <Page title={t('imports.title')} hint={t('imports.hint')}>
      {isTownshipActor(store.actor) ? (
        <UnionImport cutoff={cycle?.cutoff ?? today} />
      ) : (
        <EmptyGuide title={t('imports.title')} hint={t('imports.readOnly')} />
      )}
    </Page>
  );
}
