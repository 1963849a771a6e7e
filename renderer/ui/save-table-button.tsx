import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown, type ButtonProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableSheet } from '../spreadsheet/table-sheet.ts';
import { downloadFile } from './download-file.ts';
import { useExportHead } from './export-head.ts';
import { formatInstant } from './format-instant.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { useCommand } from './use-command.ts';
import { xlsxType } from './xlsx-type.ts';

interface SaveTableButtonProps {
  /** Several tables become the sheets of one file, which then needs a name. */
  readonly make: (at: string) => readonly TableSheet[] | Promise<readonly TableSheet[]>;
  /** Without its ending; the first table's title and the time when it is left out. */
  readonly fileName?: string;
  /** The same with personal values written out, where the usual table masks them; it asks for a reason. */
  readonly makeFull?: SaveTableButtonProps['make'];
  readonly disabled?: boolean;
  readonly type?: ButtonProps['type'];
  readonly size?: ButtonProps['size'];
}

/** Saves a table for a spreadsheet program or, as csv, for any program; its name tells when. */
export function SaveTableButton({
  make,
  makeFull,
  fileName,
  disabled = false,
  type = 'default',
  size,
}: SaveTableButtonProps) {
  const { t } = useTranslation();
  const { now, note } = useExportHead();
  const { busy, run } = useCommand();
  const [asking, setAsking] = useState(false);
  const save = async (format: string, reason?: string) => {
    const { writeTables, writeTablesCsv } = await import('../spreadsheet/write-table.ts');
    const at = formatInstant(now());
    const tables = await (reason && makeFull ? makeFull : make)(at);
    const title = tables[0]?.title ?? '';
    const name = fileName ?? t('common.saveTable.fileName', { title, at: at.replaceAll(':', '') });
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
    await (reason ? note('export-table', title, rows, reason) : note('export-table', title, rows));
    if (format === 'csv') downloadFile(`${name}.csv`, writeTablesCsv(tables), 'text/csv');
    else downloadFile(`${name}.xlsx`, await writeTables(tables), xlsxType);
  };
  const formats = makeFull ? (['xlsx', 'csv', 'full'] as const) : (['xlsx', 'csv'] as const);
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={disabled}
        menu={{
          items: formats.map((key) => ({ key, label: t(`common.saveTable.${key}`) })),
          onClick: ({ key }) => (key === 'full' ? setAsking(true) : void run(() => save(key))),
        }}
      >
        <Button icon={<DownloadOutlined />} type={type} loading={busy} {...(size && { size })}>
          {t('common.saveTable.button')}
        </Button>
      </Dropdown>
      {asking && (
        <ReasonDialog
          draftKey="save-table.full"
          title={t('common.saveTable.fullTitle')}
          explain={t('common.saveTable.fullText')}
          label={t('common.saveTable.fullReason')}
          placeholder={t('common.saveTable.fullExample')}
          okText={t('common.saveTable.button')}
          onSubmit={(reason) => save('xlsx', reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
