import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
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
import { differencePaper } from './difference-paper.ts';
import { earlierVersion } from './earlier-version.ts';
import { FigureTable } from './figure-table.tsx';
import { reportPapers, type PrintedReplay } from './report-paper.ts';
import { SchemePageFrame } from './scheme-page-frame.tsx';
import styles from './schemes.module.css';
import { usePublishedReport } from './use-published-report.ts';

/** The 试算 report that a version was published with, as 操作记录 keeps it. */
export function ReportPage() {
  return (
    <SchemePageFrame>
      {(version, versions) => <ReportDesk version={version} versions={versions} />}
    </SchemePageFrame>
  );
}

interface ReportDeskProps {
  readonly version: SchemeVersion;
  readonly versions: readonly SchemeVersion[];
}

function ReportDesk({ version, versions }: ReportDeskProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { bridge, store } = useServices();
  const { busy, run } = useCommand();
  const before = earlierVersion(version, versions);
  const schemes = useMemo(() => [...(before ? [before.content] : []), version.content], [before, version]);
  const replays = usePublishedReport(version.id, schemes);
  const { name, version: number } = version.content;
  const print = async (known: readonly PrintedReplay[]) => {
    const title = paperText('schemes.title', { name, version: number });
    const difference = before
      ? [differencePaper(before.content, version.content, diffSchemes(before.content, version.content))]
      : [];
    const papers = [...reportPapers(title, known), ...difference];
    const fileName = paperText('schemes.report.paperFileName', { name });
    const printed = await bridge.print.toPdf(officeJob(version.content, papers, fileName, store.clock.now()));
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
  return (
    <Page
      title={t('schemes.report.title', { name, version: number })}
      hint={t('schemes.report.hint')}
      actions={
        <>
          {replays && replays.length > 0 && (
            <Button icon={<PrinterOutlined />} loading={busy} onClick={() => void run(() => print(replays))}>
              {t('schemes.report.print')}
            </Button>
          )}
          <Button onClick={() => void navigate(`/schemes/${encodeURIComponent(version.id)}`)}>
            {t('common.back')}
          </Button>
        </>
      }
    >
      {replays?.length === 0 && (
        <EmptyGuide title={t('schemes.report.none')} hint={t('schemes.report.noneHint')} />
      )}
      <div className={styles['reading']}>
        {replays?.map((printed) => (
          <NotedReport key={printed.replay.cycleId} printed={printed} />
        ))}
      </div>
    </Page>
  );
}

function NotedReport({ printed: { replay, year, rows } }: { readonly printed: PrintedReplay }) {
  const { t } = useTranslation();
  return (
    <section className={styles['cycle']}>
      <h2>{t('schemes.report.cycle', { year, count: replay.rows })}</h2>
      <p>{t('schemes.report.summary', { ...replay.counts })}</p>
      <FigureTable
        title={t('schemes.report.changed')}
        columns={[t('schemes.report.person'), t('schemes.column.level'), t('schemes.column.money')]}
        rows={rows.changed}
      />
      <div className={styles['pair']}>
        <FigureTable
          title={t('schemes.moneyTitle')}
          columns={[t('schemes.column.township'), t('schemes.column.now'), t('schemes.column.next')]}
          rows={rows.money}
        />
        <FigureTable
          title={t('schemes.gapsTitle')}
          columns={[t('schemes.column.item'), t('schemes.column.lacking')]}
          rows={rows.gaps}
        />
      </div>
    </section>
  );
}
