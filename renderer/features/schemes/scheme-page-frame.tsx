import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { SchemeVersion } from '../../../shared/schema/scheme-version.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';

interface SchemePageFrameProps {
  readonly children: (version: SchemeVersion, versions: readonly SchemeVersion[]) => ReactNode;
}

/** Reads the version that the address names, with all others beside it, and says so when it is not there. */
export function SchemePageFrame({ children }: SchemePageFrameProps) {
  const { t } = useTranslation();
  const { key = '' } = useParams();
  const { repositories } = useServices();
  const { data: versions } = useQuery(() => repositories.schemes.watchAll(), [repositories]);
  if (!versions) return <Spin aria-label={t('common.loading')} style={{ margin: 48 }} />;
  const version = versions.find(({ id }) => id === key);
  if (version) return children(version, versions);
  return (
    <Page title={t('shell.nav.schemes')}>
      <EmptyGuide title={t('schemes.gone')} hint={t('schemes.goneHint')} />
    </Page>
  );
}
