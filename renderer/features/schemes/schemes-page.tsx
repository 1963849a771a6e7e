import { Button, Spin, Tag } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { schemeHash } from '../../../shared/domain/scheme-hash.ts';
import type { SchemeVersion } from '../../../shared/schema/scheme-version.ts';
import { useServices } from '../../data/services-context.tsx';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { useQuery } from '../../data/use-query.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
import layout from '../../ui/list-page.module.css';
import { Page } from '../../ui/page.tsx';
import { inListOrder } from './next-version.ts';
import styles from './schemes.module.css';
import { useSchemeActs } from './use-scheme-acts.ts';

interface SchemeRow {
  readonly version: SchemeVersion;
  /** The years that are graded by it. */
  readonly years: readonly string[];
}

/** 评分方案: every version there is, and the draft of the next one. */
export function SchemesPage() {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { data: versions } = useQuery(() => repositories.schemes.watchAll(), [repositories]);
  const { data: cycles } = useQuery(() => repositories.cycles.watchAll(), [repositories]);
  if (!versions || !cycles) return <Spin aria-label={t('common.loading')} style={{ margin: 48 }} />;
  const rows = inListOrder(versions).map((version) => ({
    version,
    years: cycles.filter(({ schemeKey }) => schemeKey === version.id).map(({ year }) => String(year)),
  }));
  return <SchemeList rows={rows} versions={versions} />;
}

interface SchemeListProps {
  readonly rows: readonly SchemeRow[];
  readonly versions: readonly SchemeVersion[];
}

function SchemeList({ rows, versions }: SchemeListProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayChange = useIsCityOffice();
  const acts = useSchemeActs(versions);
  const file = useRef<HTMLInputElement>(null);
  return (
    <Page
      title={t('shell.nav.schemes')}
      hint={t('schemes.pageHint')}
      actions={
        mayChange && (
          <>
            <input
              ref={file}
              type="file"
              accept=".json"
              hidden
              aria-label={t('schemes.import')}
              onChange={(event) => {
                const [chosen] = event.target.files ?? [];
                if (chosen) acts.importFile(chosen);
                event.target.value = '';
              }}
            />
            <Button loading={acts.busy} onClick={() => file.current?.click()}>
              {t('schemes.import')}
            </Button>
          </>
        )
      }
    >
      <div className={layout['page']}>
        <FillTable
          label={t('shell.nav.schemes')}
          rows={rows}
          rowKey={({ version }) => version.id}
          onOpen={({ version }) => void navigate(`/schemes/${encodeURIComponent(version.id)}`)}
          empty={<EmptyGuide title={t('schemes.empty')} hint={t('schemes.emptyHint')} />}
          columns={[
            {
              title: t('schemes.name'),
              width: 340,
              render: (_, { version }) => <strong>{version.content.name}</strong>,
            },
            {
              title: t('schemes.version'),
              width: 72,
              render: (_, { version }) => t('schemes.versionOf', { version: version.content.version }),
            },
            {
              title: t('common.state'),
              width: 100,
              render: (_, { version }) => <StatusTag status={version.status} />,
            },
            {
              title: t('schemes.usedBy'),
              width: 120,
              render: (_, { years }) => years.map((year) => t('shell.cycle', { year })).join('、'),
            },
            {
              title: t('schemes.publishedAt'),
              width: 160,
              render: (_, { version }) => (version.publishedAt ? formatInstant(version.publishedAt) : ''),
            },
            {
              title: t('schemes.hash'),
              width: 110,
              render: (_, { version }) => (
                <span className={styles['hash']}>{schemeHash(version.content).slice(0, 8)}</span>
              ),
            },
            {
              title: '',
              width: 190,
              render: (_, { version }) =>
                mayChange && (
                  <span
                    className={styles['acts']}
                    onClick={(event) => event.stopPropagation()}
                    role="presentation"
                  >
                    <Button onClick={() => acts.revise(version)}>
                      {t(version.status === 'draft' ? 'schemes.goOn' : 'schemes.revise')}
                    </Button>
                    <Button onClick={() => acts.copy(version)}>{t('schemes.copy')}</Button>
                  </span>
                ),
            },
          ]}
        />
      </div>
    </Page>
  );
}

/** Grey for what is not begun, blue for what is worked on, green for what is done. */
function StatusTag({ status }: { readonly status: SchemeVersion['status'] }) {
  const { t } = useTranslation();
  return <Tag color={status === 'draft' ? 'blue' : 'success'}>{t(`schemes.status.${status}`)}</Tag>;
}
