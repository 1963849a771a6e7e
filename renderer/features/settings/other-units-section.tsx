import { App, Button, Table, Tooltip, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ShelvedUnit } from '../../../shared/ipc/profile.ts';
import { returnToUnit } from '../../data/return-to-unit.ts';
import { useServices } from '../../data/services-context.tsx';
import { unitOfProfile } from '../../data/unit-of-profile.ts';
import { forgetUnit, hasArrived } from '../../sync/forget-unit.ts';
import { useSync } from '../../sync/sync-provider.ts';
import { unsentOf } from '../../sync/unsent-of.ts';
import { useSyncStatus } from '../../sync/use-sync-status.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import { useCommand } from '../../ui/use-command.ts';
import styles from './settings.module.css';
import { unsentNow } from './use-connect.ts';
import { useUnitName } from './use-unit-name.ts';

/** Turns this machine to another unit's data, signed out: its clerk connects anew. */
function useReturn(): { readonly busy: boolean; readonly ask: (unit: ShelvedUnit, name: string) => void } {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const services = useServices();
  const { bridge, profile, store } = services;
  const sync = useSync();
  const status = useSyncStatus();
  const { busy, run } = useCommand();
  const goBack = async (unit: ShelvedUnit) => {
    await sync?.stop();
    const unsent = unsentOf(status, store.clock) ?? (await unsentNow(services));
    await bridge.hub.signOut();
    await bridge.profile.write(returnToUnit(profile, unit, unsent, store.clock.now().toISOString()));
    location.reload();
  };
  const ask = (unit: ShelvedUnit, name: string) =>
    modal.confirm({
      title: t('settings.others.returnTitle', { name }),
      content: t('settings.others.returnText'),
      okText: t('settings.others.return'),
      onOk: () => run(() => goBack(unit)),
    });
  return { busy, ask };
}

function UnsentText({ unit: { cityId, unsent } }: { readonly unit: ShelvedUnit }) {
  const { t } = useTranslation();
  if (cityId === undefined) return <>{t('settings.others.neverConnected')}</>;
  if (!unsent) return <>{t('settings.others.unknown')}</>;
  if (unsent.count === 0) return <>{t('settings.others.arrived')}</>;
  return <Typography.Text type="warning">{t('settings.others.unsent', { n: unsent.count })}</Typography.Text>;
}

function useDelete(): { readonly busy: boolean; readonly ask: (unit: ShelvedUnit, name: string) => void } {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { bridge, profile } = useServices();
  const { busy, run } = useCommand();
  const remove = async (unit: ShelvedUnit) => {
    await forgetUnit(bridge, profile, unit);
    location.reload();
  };
  const ask = (unit: ShelvedUnit, name: string) =>
    modal.confirm({
      title: t('settings.others.deleteTitle', { name }),
      content: t('settings.others.deleteText'),
      okText: t('settings.others.delete'),
      okButtonProps: { danger: true },
      onOk: () => run(() => remove(unit)),
    });
  return { busy, ask };
}

/** Data of units this machine worked for earlier; nothing when there is none. */
export function OtherUnitsSection() {
  const { t } = useTranslation();
  const { shelf = [] } = useServices().profile;
  const nameOf = useUnitName();
  const returning = useReturn();
  const deleting = useDelete();
  if (shelf.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h2>{t('settings.others.title')}</h2>
      <Typography.Paragraph type="secondary">{t('settings.others.lead')}</Typography.Paragraph>
      <Table<ShelvedUnit>
        size="small"
        pagination={false}
        rowKey="leftAt"
        dataSource={[...shelf]}
        columns={[
          { title: t('settings.office.unit'), render: (_, unit) => nameOf(unitOfProfile(unit)) },
          { title: t('settings.office.clerk'), dataIndex: 'actorName' },
          { title: t('settings.others.leftAt'), render: (_, { leftAt }) => formatInstant(leftAt) },
          { title: t('settings.others.state'), render: (_, unit) => <UnsentText unit={unit} /> },
          {
            key: 'actions',
            align: 'right',
            render: (_, unit) => {
              const name = nameOf(unitOfProfile(unit));
              const arrived = hasArrived(unit);
              return (
                <>
                  <Button loading={returning.busy} onClick={() => returning.ask(unit, name)}>
                    {t('settings.others.return')}
                  </Button>{' '}
                  <Tooltip title={arrived ? '' : t('settings.others.keep')}>
                    <Button
                      danger
                      disabled={!arrived}
                      loading={deleting.busy}
                      onClick={() => deleting.ask(unit, name)}
                    >
                      {t('settings.others.delete')}
                    </Button>
                  </Tooltip>
                </>
              );
            },
          },
        ]}
      />
    </section>
  );
}
