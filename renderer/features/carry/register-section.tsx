import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { officeJob } from '../../print/office/office-job.ts';
import { packageRegisterPaper } from '../../print/office/package-register-paper.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
import { SavedTable } from '../../ui/saved-table.tsx';
import { useCommand } from '../../ui/use-command.ts';
import styles from './carry.module.css';
import type { RegisterLine } from './register-line.ts';
import { useCountsText } from './use-counts-text.ts';
import { useUnitName } from './use-unit-name.ts';

/** How many signs of a digest tell two files apart for people. */
const digestShown = 12;

function useColumns() {
  const { t } = useTranslation();
  const countsText = useCountsText();
  return [
    {
      title: t('carry.register.at'),
      width: 150,
      render: (_: unknown, { at }: RegisterLine) => formatInstant(at),
    },
    {
      title: t('carry.register.direction'),
      width: 72,
      render: (_: unknown, { direction }: RegisterLine) => t(`carry.register.${direction}`),
    },
    {
      title: t('carry.facts.device'),
      width: 180,
      ellipsis: true,
      render: (_: unknown, { device }: RegisterLine) => device || t('carry.facts.city'),
    },
    {
      title: t('carry.facts.serial'),
      width: 90,
      render: (_: unknown, { serial }: RegisterLine) => t('carry.facts.serialText', { n: serial }),
    },
    {
      title: t('carry.facts.rows'),
      ellipsis: true,
      render: (_: unknown, { counts }: RegisterLine) => countsText(counts, t('carry.facts.none')),
    },
    { title: t('carry.register.by'), width: 100, ellipsis: true, dataIndex: 'by' },
    {
      title: t('carry.register.sha256'),
      width: 130,
      render: (_: unknown, { sha256 }: RegisterLine) => sha256.slice(0, digestShown),
    },
  ];
}

function usePrint(lines: readonly RegisterLine[]): () => Promise<void> {
  const { t } = useTranslation();
  const { bridge, profile, store } = useServices();
  const countsText = useCountsText();
  const unitName = useUnitName();
  return async () => {
    const at = formatInstant(store.clock.now());
    const unit = unitName(profile.orgCode);
    const rows = lines.map((line) => [
      formatInstant(line.at),
      t(`carry.register.${line.direction}`),
      line.device || t('carry.facts.city'),
      String(line.serial),
      countsText(line.counts, t('carry.facts.none')),
      line.by,
      line.sha256,
    ]);
    const fileName = t('carry.register.fileName', { unit, date: at.slice(0, 10) });
    const paper = packageRegisterPaper(unit, at, rows);
    const printed = await bridge.print.toPdf(officeJob(null, [paper], fileName, store.clock.now()));
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
}

/** What was exported and imported here, to be shown and printed. */
export function RegisterSection({ lines }: { readonly lines: readonly RegisterLine[] }) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const print = usePrint(lines);
  const columns = useColumns();
  return (
    <section className={styles['section']}>
      <header className={styles['head']}>
        <h2>{t('carry.register.title')}</h2>
        <Button disabled={lines.length === 0} loading={busy} onClick={() => void run(print)}>
          {t('carry.register.print')}
        </Button>
      </header>
      <SavedTable<RegisterLine>
        exported={t('carry.register.title')}
        size="middle"
        rowKey="key"
        columns={columns}
        rows={lines}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{
          emptyText: <EmptyGuide title={t('carry.register.empty')} hint={t('carry.register.emptyHint')} />,
        }}
      />
    </section>
  );
}
