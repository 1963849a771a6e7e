import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown, type ButtonProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TableSheet } from '../spreadsheet/table-sheet.ts';
import { downloadFile } from './download-file.ts';
import { useExportHead } from './export-head.ts';
import { formatInstant } from './format-instant.ts';
import { useCommand } from './use-command.ts';
import { xlsxType } from './xlsx-type.ts';

interface SaveTableButtonProps {
  /** Several tables become the sheets of one file, which then needs a name. */
  readonly make: (at: string) => readonly TableSheet[] | Promise<readonly TableSheet[]>;
  /** Without its ending; the first table's title and the time when it is left out. */
  readonly fileName?: string;
  readonly disabled?: boolean;
  readonly type?: ButtonProps['type'];
  readonly size?: ButtonProps['size'];
}

/** Saves a table for a spreadsheet program or, as csv, for any program; its name tells when. */
export function SaveTableButton({
  make,
  fileName,
  disabled = false,
  type = 'default',
  size,
}: SaveTableButtonProps) {
  const { t } = useTranslation();
  const { now, note } = useExportHead();
  const { busy, run } = useCommand();
  const save = async (format: string) => {
    const { writeTables, writeTablesCsv } = await import('../spreadsheet/write-table.ts');
    const at = formatInstant(now());
    const tables = await make(at);
    const title = tables[0]?.title ?? '';
    const name = fileName ?? t('common.saveTable.fileName', { title, at: at.replaceAll(':', '') });
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
    await note('export-table', title, rows);
    if (format === 'csv') downloadFile(`${name}.csv`, writeTablesCsv(tables), 'text/csv');
    else downloadFile(`${name}.xlsx`, await writeTables(tables), xlsxType);
  };
  return (
    <Dropdown
      trigger={['click']}
      disabled={disabled}
      menu={{
        items: (['xlsx', 'csv'] as const).map((key) => ({ key, label: t(`common.saveTable.${key}`) })),
        onClick: ({ key }) => void run(() => save(key)),
      }}
    >
      <Button icon={<DownloadOutlined />} type={type} loading={busy} {...(size && { size })}>
        {t('common.saveTable.button')}
      </Button>
    </Dropdown>
  );
}
