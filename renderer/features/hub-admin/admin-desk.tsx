import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountAnswer } from '../../../shared/sync/account-answers.ts';
import { useServices } from '../../data/services-context.tsx';
import { useKeptFilter } from '../../data/use-kept-filter.ts';
import { useQuery } from '../../data/use-query.ts';
import { ClearFilters } from '../../ui/clear-filters.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { AccountDetail } from './account-detail.tsx';
import { accountRows, filterAccounts } from './account-rows.ts';
import { AddAccountDialog } from './add-account-dialog.tsx';
import { CodeDialog } from './code-dialog.tsx';
import { EnrolmentDialog } from './enrolment-dialog.tsx';
import styles from './hub-admin.module.css';
import { useAccountColumns } from './use-account-columns.tsx';
import type { HubAdminState } from './use-hub-admin.ts';

interface AdminDeskProps {
  readonly hub: Extract<HubAdminState, { readonly kind: 'open' }>;
  readonly onChange: () => void;
}

type Dialog =
  { readonly kind: 'add' } | { readonly kind: 'code' | 'package'; readonly account: AccountAnswer };

const noFilter: Readonly<{ text: string; withDisabled: boolean }> = { text: '', withDisabled: false };

/** The accounts on the left, and on the right what can be done with the one that is chosen. */
export function AdminDesk({ hub, onChange }: AdminDeskProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const units = useQuery(() => repositories.orgUnits.watchAll(), [repositories]).data ?? [];
  const { filter, narrow, active, clear } = useKeptFilter('accounts', noFilter);
  const { text: typed, withDisabled } = filter;
  const [chosen, setChosen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const columns = useAccountColumns();
  const rows = accountRows(hub.accounts, hub.devices, units);
  const shown = filterAccounts(rows, { typed, withDisabled });
  const current = rows.find(({ account }) => account.id === chosen) ?? null;
  const showCode = (account: AccountAnswer) => {
    setChosen(account.id);
    setDialog({ kind: 'code', account });
  };
  return (
    <div className={styles['desk']}>
      <div className={styles['list']}>
        <div className={styles['bar']}>
          <SearchBox
            width={240}
            label={t('hubAdmin.accounts.search')}
            value={typed}
            onChange={(text) => narrow({ text })}
          />
          <Checkbox
            checked={withDisabled}
            onChange={(event) => narrow({ withDisabled: event.target.checked })}
          >
            {t('hubAdmin.accounts.showDisabled')}
          </Checkbox>
          <ClearFilters active={active} onClear={clear} />
          <span className={styles['space']} />
          <span className={styles['quiet']}>
            {t('hubAdmin.accounts.count', {
              n: rows.filter(({ account }) => account.disabledAt === null).length,
            })}
          </span>
          <Button type="primary" onClick={() => setDialog({ kind: 'add' })}>
            {t('hubAdmin.accounts.add')}
          </Button>
        </div>
        <FillTable
          label={t('hubAdmin.accounts.title')}
          rows={shown}
          columns={columns}
          rowKey={({ account }) => account.id}
          onOpen={({ account }) => setChosen(account.id)}
          {...(current && { current: current.account.id })}
          empty={<EmptyGuide title={t('hubAdmin.accounts.empty')} hint={t('hubAdmin.accounts.emptyHint')} />}
        />
      </div>
      <aside className={styles['detail']}>
        {current ? (
          <AccountDetail
            key={current.account.id}
            row={current}
            onCode={() => showCode(current.account)}
            onPackage={() => setDialog({ kind: 'package', account: current.account })}
            onChange={onChange}
          />
        ) : (
          <EmptyGuide title={t('hubAdmin.detail.empty')} hint={t('hubAdmin.detail.emptyHint')} />
        )}
      </aside>
      {dialog?.kind === 'add' && (
        <AddAccountDialog
          units={units}
          onAdded={(account) => {
            onChange();
            showCode(account);
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === 'package' && (
        <EnrolmentDialog
          account={dialog.account}
          pcName={units.find(({ id }) => id === dialog.account.orgCode)?.name ?? dialog.account.name}
          address={hub.address}
          onMade={onChange}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === 'code' && (
        <CodeDialog
          account={dialog.account}
          units={units}
          address={hub.address}
          onlyHere={hub.onlyHere}
          onClose={() => {
            setDialog(null);
            onChange();
          }}
        />
      )}
    </div>
  );
}
