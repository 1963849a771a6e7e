import { PrinterOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { officeJob } from '../../print/office/office-job.ts';
import { picturePaper } from '../../print/office/picture-paper.ts';
import { Chart } from '../../ui/chart/chart.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import { useCommand } from '../../ui/use-command.ts';
import styles from './picture.module.css';
import type { PicturePlace, PictureView, ViewColumn, ViewRow } from './picture-view.ts';

interface PicturePanelProps {
  /** What the picture is of: its name, the year and the place. */
  readonly title: string;
  readonly view: PictureView;
  readonly onOpen: (place: PicturePlace) => void;
  /** What can be chosen about this picture. */
  readonly choice?: ReactNode;
}

const wordWidths: ReadonlyMap<string, number> = new Map([
  ['changes', 400],
  ['unit', 280],
  ['step', 150],
  ['code', 84],
  ['year', 84],
]);

function widthOf({ key, label, isNumber }: ViewColumn): number {
  if (isNumber) return Math.max(84, label.length * 14 + 26);
  // What follows the first word tells two columns of one kind apart.
  return wordWidths.get(key.split(' ')[0] ?? key) ?? 180;
}

const columnsOf = (columns: readonly ViewColumn[]) =>
  columns.map((column, place) => ({
    key: column.key,
    title: column.label,
    width: widthOf(column),
    ellipsis: true,
    ...(column.isNumber && { align: 'right' as const }),
    render: (_: unknown, { cells }: ViewRow) => cells[place] ?? '',
  }));

const chartSize = { width: 900, height: 300 };

function PrintButton({ title, view }: Pick<PicturePanelProps, 'title' | 'view'>) {
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  const { busy, run } = useCommand();
  const print = async () => {
    const { chartText } = await import('../../ui/chart/echarts.ts');
    const chart = view.chart && chartText(view.chart, chartSize);
    const sheet = picturePaper({ title, ...view, chart });
    const printed = await bridge.print.toPdf(officeJob(null, [sheet], title, store.clock.now()));
    if (printed.kind === 'file') await bridge.print.open({ path: printed.path });
  };
  return (
    <Button icon={<PrinterOutlined />} loading={busy} onClick={() => void run(print)}>
      {t('common.print')}
    </Button>
  );
}

/** One picture: its sentence, its chart, and the table that says the same in numbers. */
export function PicturePanel({ title, view, onOpen, choice }: PicturePanelProps) {
  const { t } = useTranslation();
  const [withChart, setWithChart] = useState(true);
  const { sentence, columns, rows, chart } = view;
  const tableColumns = useMemo(() => columnsOf(columns), [columns]);
  const open = ({ place }: ViewRow) => {
    if (place) onOpen(place);
  };
  return (
    <>
      <div className={styles['head']}>
        <p className={styles['sentence']}>{sentence}</p>
        {choice}
        {chart && (
          <Segmented
            value={withChart}
            onChange={setWithChart}
            options={[
              { value: true, label: t('picture.both') },
              { value: false, label: t('picture.tableOnly') },
            ]}
          />
        )}
        <PrintButton title={title} view={view} />
      </div>
      {chart && withChart && rows.length > 0 && (
        <div className={styles['chart']}>
          <Chart
            label={sentence}
            option={chart}
            height={240}
            onPick={(place) => {
              const row = rows[place];
              if (row) open(row);
            }}
          />
        </div>
      )}
      <FillTable
        label={title}
        dated={false}
        rows={rows}
        columns={tableColumns}
        rowKey={({ key }) => key}
        empty={<EmptyGuide title="" hint={t('picture.empty')} />}
        {...(rows.some(({ place }) => place) && { onOpen: open })}
      />
    </>
  );
}
