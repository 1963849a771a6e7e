import { Alert, Skeleton } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackageList } from '../../../shared/transfer/package-answers.ts';
import { useServices } from '../../data/services-context.tsx';
import { Page } from '../../ui/page.tsx';
import { errorMessage } from '../../ui/show-error.ts';
import { AnswersSection } from './answers-section.tsx';
import styles from './carry.module.css';
import { IncomingSection } from './incoming-section.tsx';
import { RegisterSection } from './register-section.tsx';
import { useUnitName } from './use-unit-name.ts';
import { valueOf } from './use-incoming.ts';

type Loaded = { readonly list: PackageList } | { readonly error: unknown };

function useList(): { readonly loaded: Loaded | null; readonly reload: () => void } {
  const { carry } = useServices().bridge;
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const reload = useCallback(() => {
    carry
      .list()
      .then((outcome) => setLoaded({ list: valueOf(outcome) }))
      .catch((error: unknown) => setLoaded({ error }));
  }, [carry]);
  useEffect(reload, [reload]);
  return { loaded, reload };
}

function ListSections({
  loaded,
  unitName,
  reload,
}: {
  readonly loaded: Loaded | null;
  readonly unitName: (code: string) => string;
  readonly reload: () => void;
}) {
  if (!loaded) return <Skeleton active />;
  if ('error' in loaded) return <Alert showIcon type="error" title={errorMessage(loaded.error)} />;
  const { devices, packages } = loaded.list;
  const lines = packages.map(({ deviceName, orgCode, ...rest }) => ({
    ...rest,
    key: `${rest.direction}/${rest.deviceId}/${rest.serial}/${rest.sha256}`,
    device: `${unitName(orgCode)} ${deviceName}`,
  }));
  return (
    <>
      <AnswersSection devices={devices} unitName={unitName} onExported={reload} />
      <RegisterSection lines={lines} />
    </>
  );
}

/** The city office's side; its hub opens and writes the packages. */
export function CityCarry() {
  const { t } = useTranslation();
  const { loaded, reload } = useList();
  const unitName = useUnitName();
  return (
    <Page title={t('carry.title')} hint={t('carry.hintCity')}>
      <div className={styles['content']}>
        <IncomingSection unitName={unitName} onImported={reload} />
        <ListSections loaded={loaded} unitName={unitName} reload={reload} />
      </div>
    </Page>
  );
}
