import { App, Button, Descriptions, Input, Space, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { pinText } from '../../../shared/sync/hub-pin.ts';
import { useServices } from '../../data/services-context.tsx';
import { hubFailure } from '../../sync/hub-failure.ts';
import { unsentOf } from '../../sync/unsent-of.ts';
import { useSync } from '../../sync/sync-provider.ts';
import { useSyncStatus } from '../../sync/use-sync-status.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { useCommand } from '../../ui/use-command.ts';
import type { HubLink } from './use-hub-link.ts';

interface ConnectedHubProps {
  readonly link: HubLink;
  readonly onChange: () => void;
}

/** The hub may move to another address; the PC stays enrolled. */
function AddressField({ link: { status }, onChange }: ConnectedHubProps) {
  const { t } = useTranslation();
  const { hub } = useServices().bridge;
  const sync = useSync();
  const { busy, run } = useCommand();
  const [typed, setTyped] = useState<string | null>(null);
  if (status.fixed || typed === null) {
    return (
      <Space>
        {status.address}
        {!status.fixed && (
          <Button size="small" onClick={() => setTyped(status.address ?? '')}>
            {t('hubLink.changeAddress')}
          </Button>
        )}
      </Space>
    );
  }
  const change = async (address: string) => {
    await hub.configure({ address });
    const outcome = await hub.probe();
    if (outcome.kind !== 'other-hub') return;
    // The work of this office must not end up elsewhere.
    await hub.configure({ address: status.address ?? '' });
    throw hubFailure(outcome);
  };
  const save = async () => {
    if (!(await run(() => change(typed)))) return;
    sync?.syncNow();
    setTyped(null);
    onChange();
  };
  return (
    <Space>
      <Input
        aria-label={t('hubLink.address')}
        value={typed}
        maxLength={500}
        style={{ width: 320 }}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="primary" loading={busy} onClick={() => void save()}>
        {t('common.save')}
      </Button>
      <Button onClick={() => setTyped(null)}>{t('common.cancel')}</Button>
    </Space>
  );
}

function useDisconnect(): { readonly busy: boolean; readonly ask: () => void } {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { bridge, profile, store } = useServices();
  const sync = useSync();
  const status = useSyncStatus();
  const pending = status?.pending ?? 0;
  const { busy, run } = useCommand();
  const disconnect = async () => {
    await sync?.stop();
    const unsent = unsentOf(status, store.clock);
    await bridge.profile.write({ ...profile, ...(unsent && { unsent }) });
    await bridge.hub.signOut();
    location.reload();
  };
  const ask = () =>
    modal.confirm({
      title: t('hubLink.disconnectTitle'),
      content: [pending > 0 && t('hubLink.disconnectPending', { n: pending }), t('hubLink.disconnectText')],
      okText: t('hubLink.disconnect'),
      onOk: () => run(disconnect),
    });
  return { busy, ask };
}

/** Where the hub is, whether it answers, and as whom this PC is known there. */
export function ConnectedHub(props: ConnectedHubProps) {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  const { busy, ask } = useDisconnect();
  const navigate = useNavigate();
  const { why, status } = props.link;
  const { authority } = status;
  return (
    <>
      <Descriptions
        bordered
        size="small"
        column={1}
        styles={{ label: { width: 140 } }}
        items={[
          { key: 'address', label: t('hubLink.address'), children: <AddressField {...props} /> },
          {
            key: 'state',
            label: t('hubLink.state'),
            children: why ? (
              <Typography.Text type="warning">{errorMessage(hubFailure(why))}</Typography.Text>
            ) : (
              <Typography.Text type="success">{t('hubLink.connected')}</Typography.Text>
            ),
          },
          ...(authority === undefined
            ? []
            : [
                {
                  key: 'authority',
                  label: t('hubHost.fingerprint'),
                  children: (
                    <Typography.Text copyable={{ text: authority }}>{pinText(authority)}</Typography.Text>
                  ),
                },
              ]),
          {
            key: 'as',
            label: t('hubLink.as'),
            children: t('hubLink.asText', { name: actor.name, role: t(`hubLink.roles.${actor.role}`) }),
          },
        ]}
      />
      <Button onClick={() => void navigate('/carry')} style={{ marginTop: 12, marginInlineEnd: 8 }}>
        {t('carry.link')}
      </Button>
      {!props.link.status.fixed && (
        <Button danger loading={busy} onClick={ask} style={{ marginTop: 12 }}>
          {t('hubLink.disconnect')}
        </Button>
      )}
    </>
  );
}
