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
  readonly make: (at: string) => TableSheet | Promise<TableSheet>;
  readonly disabled?: boolean;
  readonly type?: ButtonProps['type'];
  readonly size?: ButtonProps['size'];
}

/** Saves a table for a spreadsheet program or, as csv, for any program; its name tells when. */
export function SaveTableButton({ make, disabled = false, type = 'default', size }: SaveTableButtonProps) {
  const { t } = useTranslation();
  const { now } = useExportHead();
  const { busy, run } = useCommand();
  const save = async (format: string) => {
    const { writeTableCsv, writeTables } = await import('../spreadsheet/write-table.ts');
    const at = formatInstant(now());
    const table = await make(at);
    const name = t('common.saveTable.fileName', { title: table.title, at: at.replaceAll(':', '') });
    if (format === 'csv') downloadFile(`${name}.csv`, writeTableCsv(table), 'text/csv');
    else downloadFile(`${name}.xlsx`, await writeTables([table]), xlsxType);
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
