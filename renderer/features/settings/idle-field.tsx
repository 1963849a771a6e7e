import { InputNumber, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Calls } from '../../../shared/ipc/channels.ts';
import type { VaultStatus } from '../../../shared/ipc/vault.ts';
import { useCommand } from '../../ui/use-command.ts';

interface IdleFieldProps {
  readonly vault: Calls<'vault'>;
  readonly status: VaultStatus;
  readonly onChange: (status: VaultStatus) => void;
}

/** After how many minutes without use the data is locked. */
export function IdleField({ vault, status: { idleMinutes, protection }, onChange }: IdleFieldProps) {
  const { t } = useTranslation();
  const { run } = useCommand();
  if (protection !== 'password') return t('vault.idleOff');
  const change = (minutes: number | null) => {
    if (minutes === null || !Number.isInteger(minutes)) return;
    void run(async () => onChange(await vault.setIdle({ minutes })));
  };
  return (
    <Space wrap>
      <InputNumber
        aria-label={t('vault.labels.idle')}
        min={1}
        max={240}
        precision={0}
        value={idleMinutes}
        suffix={t('vault.idleUnit')}
        style={{ width: 120 }}
        onChange={change}
      />
      {t('vault.idleText', { minutes: idleMinutes })}
    </Space>
  );
}
