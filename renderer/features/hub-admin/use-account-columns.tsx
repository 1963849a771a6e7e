import { Tag, type TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { formatInstant } from '../../ui/format-instant.ts';
import type { AccountRow } from './account-rows.ts';
import styles from './hub-admin.module.css';

/** The columns of the accounts. */
export function useAccountColumns(): readonly (TableColumnType<AccountRow> & { readonly width: number })[] {
  const { t } = useTranslation();
  const { profile } = useServices();
  return [
    {
      title: t('hubAdmin.accounts.name'),
      key: 'name',
      width: 150,
      render: (_, { account }) => (
        <>
          {account.name}{' '}
          {account.id === profile.actorId && <Tag variant="outlined">{t('hubAdmin.accounts.self')}</Tag>}
          {account.disabledAt !== null && <Tag>{t('hubAdmin.accounts.disabled')}</Tag>}
        </>
      ),
    },
    {
      title: t('hubAdmin.accounts.unit'),
      key: 'unit',
      width: 130,
      ellipsis: true,
      render: (_, { unit }) => unit,
    },
    {
      title: t('hubAdmin.detail.role'),
      key: 'role',
      width: 120,
      render: (_, { account }) => t(`hubLink.roles.${account.role}`),
    },
    {
      title: t('hubAdmin.accounts.login'),
      key: 'login',
      width: 120,
      ellipsis: true,
      render: (_, { account }) =>
        account.login === account.id ? t('hubAdmin.accounts.noPassword') : account.login,
    },
    {
      title: t('hubAdmin.accounts.pcs'),
      key: 'pcs',
      width: 64,
      render: (_, { pcs }) => (
        <span className={styles['number']}>{t('hubAdmin.accounts.pcsText', { n: pcs })}</span>
      ),
    },
    {
      title: t('hubAdmin.pc.contact'),
      key: 'contact',
      width: 146,
      render: (_, { contactAt }) => (
        <span className={styles['number']}>{contactAt ? formatInstant(contactAt) : ''}</span>
      ),
    },
  ];
}
