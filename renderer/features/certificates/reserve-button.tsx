import { App, Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { useSync } from '../../sync/sync-provider.ts';
import { useCommand } from '../../ui/use-command.ts';
import { takeNumbers } from './issue-many.ts';
import { countsItself, numberSource } from '../../sync/number-source.ts';
import type { PendingRow } from './pending-rows.ts';

interface ReserveButtonProps {
  readonly rows: readonly PendingRow[];
  /** What their numbers will begin with. */
  readonly base: string;
}

/** Leases the numbers for these people now, for a PC that will issue where there is no network. */
export function ReserveButton({ rows, base }: ReserveButtonProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { bridge, profile, repositories } = useServices();
  const sync = useSync();
  const { busy, run } = useCommand();
  // A browser keeps no numbers, and cannot issue without the hub.
  if (countsItself(profile) || bridge.kind === 'web' || rows.length === 0) return null;
  const reserve = () =>
    run(async () => {
      await takeNumbers(numberSource(profile, repositories.certificates, sync), rows, base);
      void message.success(t('certificates.reserve.done'));
    });
  return (
    <Tooltip title={t('certificates.reserve.hint')}>
      <Button loading={busy} onClick={() => void reserve()}>
        {t('certificates.reserve.button', { count: rows.length })}
      </Button>
    </Tooltip>
  );
}
