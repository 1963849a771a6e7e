import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { batchHash, shortHash } from '../../../shared/domain/batch-hash.ts';
import type { Batch } from '../../../shared/domain/fold-batches.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { isMasked } from '../../../shared/domain/masking/mask-value.ts';
import { useNoteAccess } from '../../data/note-access.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCycle } from '../../data/use-cycle.ts';
import { downloadFile } from '../../ui/download-file.ts';
import { useCommand } from '../../ui/use-command.ts';
import { xlsxType } from '../../ui/xlsx-type.ts';
import { bankTable, rosterTable } from './batch-tables.ts';
import { paperListOf } from './paper-list-of.ts';
import type { SubsidyView } from './use-subsidy.ts';

interface TableButtonProps {
  readonly view: SubsidyView;
  readonly batch: Batch;
  /** Finance's copy of what is paid has the accounts on it. */
  readonly withAccounts: boolean;
}

/** Saves a batch as a spreadsheet: the list to be signed, and for finance the bank's. */
export function TableButton({ view, batch, withAccounts }: TableButtonProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const noteAccess = useNoteAccess();
  const { busy, run } = useCommand();
  const scheme = useCycle()?.schemeKey ?? '';
  const { number } = batch.batch;
  const save = (kind: 'roster' | 'bank', asCsv = false) =>
    run(async () => {
      const { writeTables, writeTablesCsv } = await import('../../spreadsheet/write-table.ts');
      const accounts = withAccounts ? await repositories.subsidies.accountsOf(batch.id) : null;
      const list = paperListOf(batch, view.year, view.city, accounts);
      if (kind === 'bank' && accounts?.rows.some((row) => isMasked(row.number)))
        throw new AppError('SUBSIDY_ACCOUNTS_ERASED', { number });
      const table =
        kind === 'bank' && accounts
          ? bankTable(batch, accounts, list, scheme)
          : rosterTable(batch, list, scheme);
      await noteAccess({
        action: kind === 'bank' ? 'export-bank-file' : 'export-table',
        documentKind: 'cases',
        documentId: batch.id,
        paper: table.title,
        rows: table.rows.length,
      });
      const hash = shortHash(batchHash(batch.batch));
      const name = `${table.name}-${number}-${hash}`;
      if (asCsv) downloadFile(`${name}.csv`, writeTablesCsv([table]), 'text/csv');
      else downloadFile(`${name}.xlsx`, await writeTables([table]), xlsxType);
    });
  const isSettled = batch.stage !== 'prepared' && batch.stage !== 'cancelled';
  const items = [
    { key: 'roster', label: t('subsidy.export.roster') },
    { key: 'csv', label: t('subsidy.export.rosterCsv') },
    ...(withAccounts && isSettled ? [{ key: 'bank', label: t('subsidy.export.bank') }] : []),
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, onClick: ({ key }) => void save(key === 'bank' ? 'bank' : 'roster', key === 'csv') }}
    >
      <Button loading={busy}>{t('subsidy.export.button')}</Button>
    </Dropdown>
  );
}
