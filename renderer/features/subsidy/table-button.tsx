import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { batchHash, shortHash } from '../../../shared/domain/batch-hash.ts';
import type { Batch } from '../../../shared/domain/fold-batches.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { isMasked } from '../../../shared/domain/masking/mask-value.ts';
import { useNoteAccess } from '../../data/note-access.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCycle } from '../../data/use-cycle.ts';
import { downloadFile } from '../../ui/download-file.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { xlsxType } from '../../ui/xlsx-type.ts';
import { bankTable, rosterTable } from './batch-tables.ts';
import { maskedAccounts } from './masked-accounts.ts';
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
  const [asking, setAsking] = useState(false);
  const scheme = useCycle()?.schemeKey ?? '';
  const { number } = batch.batch;
  const write = async (kind: 'roster' | 'full' | 'bank', asCsv: boolean, reason?: string) => {
    const { writeTables, writeTablesCsv } = await import('../../spreadsheet/write-table.ts');
    const accounts = withAccounts ? await repositories.subsidies.accountsOf(batch.id) : null;
    const shown = kind === 'roster' && accounts ? maskedAccounts(accounts, 'table') : accounts;
    const list = paperListOf(batch, view.year, view.city, shown);
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
      ...(reason && { reason }),
    });
    const hash = shortHash(batchHash(batch.batch));
    const name = `${table.name}-${number}-${hash}`;
    if (asCsv) downloadFile(`${name}.csv`, writeTablesCsv([table]), 'text/csv');
    else downloadFile(`${name}.xlsx`, await writeTables([table]), xlsxType);
  };
  const isSettled = batch.stage !== 'prepared' && batch.stage !== 'cancelled';
  const items = [
    { key: 'roster', label: t('subsidy.export.roster') },
    { key: 'csv', label: t('subsidy.export.rosterCsv') },
    ...(withAccounts ? [{ key: 'full', label: t('subsidy.export.full') }] : []),
    ...(withAccounts && isSettled ? [{ key: 'bank', label: t('subsidy.export.bank') }] : []),
  ];
  const choose = (key: string) => {
    if (key === 'full') setAsking(true);
    else void run(() => write(key === 'bank' ? 'bank' : 'roster', key === 'csv'));
  };
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
        <Button loading={busy}>{t('subsidy.export.button')}</Button>
      </Dropdown>
      {asking && (
        <ReasonDialog
          draftKey={`subsidy.full.${batch.id}`}
          title={t('subsidy.export.fullTitle', { number })}
          explain={t('subsidy.export.fullText')}
          label={t('subsidy.export.fullReason')}
          placeholder={t('subsidy.export.fullExample')}
          okText={t('subsidy.export.fullOk')}
          onSubmit={(reason) => write('full', false, reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
