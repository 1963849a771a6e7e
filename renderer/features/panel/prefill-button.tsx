import { App, Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/schema/cycle.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';
import type { PanelRow } from './panel-rows.ts';

interface PrefillButtonProps {
  readonly rows: readonly PanelRow[];
  readonly member: PanelMember;
}

/** Begins every sheet that can be begun with what the township found; the member changes what he sees otherwise. */
export function PrefillButton({ rows, member }: PrefillButtonProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const ready = rows.filter((row) => row.ready && row.standing.kind === 'none');
  if (ready.length === 0) return null;
  const prefill = async () => {
    const done = await run(async () => {
      for (const { line } of ready)
        await repositories.panelWork.prefill({ candidacyId: line.id, party: 'panel', raterId: member.id });
    });
    if (done) void message.success(t('panelDesk.prefill.done', { count: ready.length }));
  };
  return (
    <Tooltip title={t('panelDesk.prefill.hint')}>
      <Button loading={busy} onClick={() => void prefill()}>
        {t('panelDesk.prefill.begin', { count: ready.length })}
      </Button>
    </Tooltip>
  );
}
