import { App, Button, Descriptions, InputNumber, Radio, Space, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calls } from '../../../shared/ipc/channels.ts';
import type { HubHostState } from '../../../shared/ipc/hub-host.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';
import type { HubOnThisPc } from './use-hub-host.ts';

interface ChoiceFormProps {
  readonly at: HubOnThisPc;
  readonly hubHost: Calls<'hubHost'>;
  readonly onChange: () => void;
}

const tones = {
  off: 'secondary',
  starting: undefined,
  running: 'success',
  stopping: undefined,
  failed: 'warning',
} as const satisfies Readonly<Record<HubHostState['kind'], string | undefined>>;

function StateText({ kind }: { readonly kind: HubHostState['kind'] }) {
  const { t } = useTranslation();
  const tone = tones[kind];
  return (
    <Typography.Text role="status" {...(tone && { type: tone })}>
      {t(`hubHost.states.${kind}`)}
    </Typography.Text>
  );
}

function TurnOff({ hubHost, onChange }: Omit<ChoiceFormProps, 'at'>) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { busy, run } = useCommand();
  const turnOff = async () => {
    await run(async () => void (await hubHost.turnOff()));
    onChange();
  };
  const ask = () =>
    modal.confirm({
      title: t('hubHost.turnOffTitle'),
      content: t('hubHost.turnOffText'),
      okText: t('hubHost.turnOff'),
      onOk: turnOff,
    });
  return (
    <Button loading={busy} onClick={ask}>
      {t('hubHost.turnOff')}
    </Button>
  );
}

interface EncryptionProps {
  readonly tls: boolean;
  readonly onChange: (tls: boolean) => void;
}

function EncryptionChoice({ tls, onChange }: EncryptionProps) {
  const { t } = useTranslation();
  return (
    <>
      <Radio.Group
        aria-label={t('hubHost.encryption')}
        value={tls}
        onChange={(event) => onChange(event.target.value === true)}
        options={[
          { value: false, label: t('hubHost.encryptionOff') },
          { value: true, label: t('hubHost.encryptionOn') },
        ]}
      />
      {tls && (
        <Typography.Paragraph type="secondary" style={{ margin: '4px 0 0' }}>
          {t('hubHost.encryptionNote')}
        </Typography.Paragraph>
      )}
    </>
  );
}

/** Whether the hub runs, for whom and on which port. */
export function HubHostChoiceForm({ at: { host, link }, hubHost, onChange }: ChoiceFormProps) {
  const { t } = useTranslation();
  const { hub } = useServices().bridge;
  const { busy, run } = useCommand();
  const [lan, setLan] = useState(host.lan);
  const [tls, setTls] = useState(host.tls === true);
  const [port, setPort] = useState<number | null>(host.port);
  const { kind } = host.state;
  const isOn = kind !== 'off';
  const isChanged = lan !== host.lan || port !== host.port || tls !== (host.tls === true);
  const turnOn = async () => {
    if (port === null) return;
    await run(async () => {
      const now = await hubHost.turnOn({ lan, port, tls });
      // This PC finds its own hub at the new port as well.
      if (link.address === host.ownAddress) await hub.configure({ address: now.ownAddress });
    });
    onChange();
  };
  return (
    <>
      <Descriptions
        bordered
        size="small"
        column={1}
        styles={{ label: { width: 140 } }}
        items={[
          { key: 'state', label: t('hubHost.state'), children: <StateText kind={kind} /> },
          {
            key: 'reach',
            label: t('hubHost.reach'),
            children: (
              <>
                <Radio.Group
                  aria-label={t('hubHost.reach')}
                  value={lan}
                  onChange={(event) => setLan(event.target.value === true)}
                  options={[
                    { value: false, label: t('hubHost.reachOwn') },
                    { value: true, label: t('hubHost.reachLan') },
                  ]}
                />
                {lan && !tls && (
                  <Typography.Paragraph type="secondary" style={{ margin: '4px 0 0' }}>
                    {t('hubHost.lanNote')}
                  </Typography.Paragraph>
                )}
              </>
            ),
          },
          {
            key: 'encryption',
            label: t('hubHost.encryption'),
            children: <EncryptionChoice tls={tls} onChange={setTls} />,
          },
          {
            key: 'port',
            label: t('hubHost.port'),
            children: (
              <Space>
                <InputNumber
                  aria-label={t('hubHost.port')}
                  value={port}
                  min={1}
                  max={65_535}
                  precision={0}
                  controls={false}
                  onChange={setPort}
                />
                {port === null && (
                  <Typography.Text type="danger">{t('hubHost.portRequired')}</Typography.Text>
                )}
              </Space>
            ),
          },
        ]}
      />
      <Space>
        {(!isOn || isChanged || kind === 'failed') && (
          <Button type="primary" loading={busy} disabled={port === null} onClick={() => void turnOn()}>
            {t(isOn ? (isChanged ? 'hubHost.apply' : 'common.retry') : 'hubHost.turnOn')}
          </Button>
        )}
        {isOn && <TurnOff hubHost={hubHost} onChange={onChange} />}
      </Space>
    </>
  );
}
