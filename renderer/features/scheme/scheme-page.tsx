import { PrinterOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { of } from 'rxjs';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCycle } from '../../data/use-cycle.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { SchemeText } from './scheme-text.tsx';
import styles from './scheme.module.css';

/** The scheme of the cycle at work; undefined while it is read, null when there is none. */
function useScheme(): Scheme | null | undefined {
  const { repositories } = useServices();
  const cycle = useCycle();
  const key = cycle?.schemeKey;
  const { data } = useQuery(() => (key ? repositories.schemes.watch(key) : of(null)), [repositories, key]);
  return cycle === undefined || data === undefined ? undefined : (data?.content ?? null);
}

function useHint(scheme: Scheme | null | undefined): string {
  const { t } = useTranslation();
  if (!scheme) return '';
  const count = scheme.categories.reduce(
    (sum, { kind, items }) => (kind === 'veto' ? sum : sum + items.length),
    0,
  );
  return t('scheme.hint', { name: scheme.name, version: scheme.version, count });
}

/** 评审办法 for reading and printing. */
export function SchemePage() {
  const { t } = useTranslation();
  const scheme = useScheme();
  const hint = useHint(scheme);
  const title = t('shell.nav.scheme');
  if (scheme === undefined) return <Spin aria-label={t('common.loading')} style={{ margin: 48 }} />;
  return (
    <Page
      title={title}
      hint={hint}
      actions={
        scheme && (
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t('scheme.print')}
          </Button>
        )
      }
    >
      {scheme ? (
        <>
          <SchemeText scheme={scheme} />
          {createPortal(
            <div className={styles['paper']}>
              <h1>{title}</h1>
              <p>{hint}</p>
              <SchemeText scheme={scheme} />
            </div>,
            document.body,
          )}
        </>
      ) : (
        <EmptyGuide title={t('scheme.empty')} hint={t('scheme.emptyHint')} />
      )}
    </Page>
  );
}
