import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountAnswer } from '../../../shared/sync/account-answers.ts';
import { useCycle } from '../../data/use-cycle.ts';
import { useServices } from '../../data/services-context.tsx';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { useCommand } from '../../ui/use-command.ts';
import { AccountPcs } from './account-pcs.tsx';
import type { AccountRow } from './account-rows.ts';
import styles from './hub-admin.module.css';
import { PasswordDialog } from './password-dialog.tsx';

interface AccountDetailProps {
  readonly row: AccountRow;
  readonly onCode: () => void;
  readonly onPackage: () => void;
  readonly onChange: () => void;
}

function useDisable({ row, onChange }: AccountDetailProps): {
  readonly busy: boolean;
  readonly ask: () => void;
} {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { hubAdmin } = useServices().bridge;
  const { busy, run } = useCommand();
  const { id, name } = row.account;
  const disable = async () => {
    if (await run(async () => void (await hubAnswer(hubAdmin.disableAccount({ id }))))) onChange();
  };
  const ask = () =>
    modal.confirm({
      title: t('hubAdmin.disable.title', { name }),
      content: t('hubAdmin.disable.text', { n: row.pcs }),
      okText: t('hubAdmin.disable.ok'),
      okButtonProps: { danger: true },
      onOk: disable,
    });
  return { busy, ask };
}

function Facts({ row: { account, unit } }: { readonly row: AccountRow }) {
  const { t } = useTranslation();
  const panel = useCycle()?.panel ?? [];
  const seat = panel.find(({ id }) => id === account.panelMemberId);
  const facts = [
    [t('hubAdmin.accounts.unit'), unit],
    [t('hubAdmin.detail.role'), t(`hubLink.roles.${account.role}`)],
    account.panelMemberId !== null && [t('hubAdmin.detail.seat'), seat?.name ?? account.panelMemberId],
    account.login !== account.id && [t('hubAdmin.accounts.login'), account.login],
    [t('hubAdmin.detail.createdAt'), formatInstant(account.createdAt)],
    account.disabledAt !== null && [t('hubAdmin.detail.disabledAt'), formatInstant(account.disabledAt)],
  ];
  return (
    <dl className={styles['facts']}>
      {facts.map((fact) =>
        fact ? (
          <div key={fact[0]} style={{ display: 'contents' }}>
            <dt>{fact[0]}</dt>
            <dd>{fact[1]}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** Only an office's PC exchanges by stick. */
const isTownship = ({ role }: AccountAnswer): boolean =>
  role === 'townshipOperator' || role === 'townshipChair';

/** One account: who it is, what can be done with it, and its PCs. */
export function AccountDetail(props: AccountDetailProps) {
  const { row, onCode, onPackage, onChange } = props;
  const { t } = useTranslation();
  const { profile } = useServices();
  const disable = useDisable(props);
  const [resetting, setResetting] = useState(false);
  const { account } = row;
  const isOpen = account.disabledAt === null;
  return (
    <>
      <h2>{account.name}</h2>
      <Facts row={row} />
      {isOpen && (
        <Space wrap>
          <Button type="primary" onClick={onCode}>
            {t('hubAdmin.detail.makeCode')}
          </Button>
          {isTownship(account) && <Button onClick={onPackage}>{t('hubAdmin.enrolment.button')}</Button>}
          <Button onClick={() => setResetting(true)}>{t('hubAdmin.detail.resetPassword')}</Button>
          {account.id !== profile.actorId && (
            <Button danger loading={disable.busy} onClick={disable.ask}>
              {t('hubAdmin.detail.disable')}
            </Button>
          )}
        </Space>
      )}
      <h3>{t('hubAdmin.detail.pcs')}</h3>
      <AccountPcs devices={row.devices} onChange={onChange} />
      {resetting && <PasswordDialog account={account} onClose={() => setResetting(false)} />}
    </>
  );
}
