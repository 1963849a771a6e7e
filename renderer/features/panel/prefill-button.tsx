import { App, Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { objectiveEntries } from '../../../shared/domain/objective-entries.ts';
import type { PanelMember } from '../../../shared/schema/cycle.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';
import type { PanelRow } from './panel-rows.ts';

interface PrefillButtonProps {
  readonly rows: readonly PanelRow[];
  readonly member: PanelMember;
  readonly scheme: Scheme;
}

/** Whether there is a sheet to begin, and something to begin it with. */
const canBegin = ({ ready, standing, line }: PanelRow, scheme: Scheme): boolean => {
  const township = line.sheets.find(({ party }) => party === 'township');
  if (!ready || standing.kind !== 'none' || !township) return false;
  return Object.keys(objectiveEntries(scheme, township)).length > 0;
};

/** Begins every sheet that can be begun with what the township found; the member changes what he sees otherwise. */
export function PrefillButton({ rows, member, scheme }: PrefillButtonProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const ready = rows.filter((row) => canBegin(row, scheme));
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
