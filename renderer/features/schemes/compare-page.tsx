import { PrinterOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { diffSchemes } from '../../../shared/domain/diff-schemes.ts';
import type { SchemeVersion } from '../../../shared/schema/scheme-version.ts';
import { useServices } from '../../data/services-context.tsx';
import { officeJob } from '../../print/office/office-job.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { Page } from '../../ui/page.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { changeRows } from './change-rows.ts';
import { ChangeTable } from './change-table.tsx';
import { differencePaper } from './difference-paper.ts';
import { earlierVersion } from './earlier-version.ts';
import { inListOrder } from './next-version.ts';
import { SchemePageFrame } from './scheme-page-frame.tsx';
import styles from './schemes.module.css';

/** What a version changes against another one, on the screen and on paper. */
export function ComparePage() {
  return (
    <SchemePageFrame>
      {(version, versions) => <CompareDesk version={version} versions={versions} />}
    </SchemePageFrame>
  );
}

interface CompareDeskProps {
  readonly version: SchemeVersion;
  readonly versions: readonly SchemeVersion[];
}

function CompareDesk({ version, versions }: CompareDeskProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { bridge, store } = useServices();
  const { busy, run } = useCommand();
  const [chosen, setChosen] = useState<string | null>(null);
  const before = versions.find(({ id }) => id === chosen) ?? earlierVersion(version, versions);
  const changes = useMemo(
    () => (before ? diffSchemes(before.content, version.content) : []),
    [before, version],
  );
  const print = async () => {
    if (!before) return;
    const paper = differencePaper(before.content, version.content, changes);
    const fileName = paperText('schemes.paper.fileName', { name: version.content.name });
    const job = officeJob(version.content, [paper], fileName, store.clock.now());
    const printed = await bridge.print.toPdf(job);
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
  return (
    <Page
      title={t('schemes.compareTitle', { name: version.content.name, version: version.content.version })}
      hint={t('schemes.compareHint', { count: changes.length })}
      actions={
        <>
          <Select
            aria-label={t('schemes.compareWith')}
            style={{ width: 300 }}
            value={before?.id ?? null}
            placeholder={t('schemes.compareWith')}
            options={inListOrder(versions)
              .filter(({ id }) => id !== version.id)
              .map(({ id, content }) => ({
                value: id,
                label: t('schemes.title', { name: content.name, version: content.version }),
              }))}
            onChange={setChosen}
          />
          <Button
            icon={<PrinterOutlined />}
            disabled={!before}
            loading={busy}
            onClick={() => void run(print)}
          >
            {t('common.print')}
          </Button>
          <Button onClick={() => void navigate(`/schemes/${encodeURIComponent(version.id)}`)}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {changes.length > 0 ? (
        <div className={styles['reading']}>
          <ChangeTable
            title={t('schemes.compareTitle', {
              name: version.content.name,
              version: version.content.version,
            })}
            rows={changeRows(changes, t)}
          />
        </div>
      ) : (
        <EmptyGuide title={t('schemes.noChange')} hint={t('schemes.noChangeHint')} />
      )}
    </Page>
  );
}
