import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { DueRow } from './due-rows.ts';
import type { SubsidyView } from './use-subsidy.ts';

interface DeleteAccountDialogProps {
  readonly view: SubsidyView;
  readonly row: DueRow;
  readonly onClose: () => void;
}

/** Deletes an account whose holder has taken his consent back. */
export function DeleteAccountDialog({ view, row: { line }, onClose }: DeleteAccountDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { name, candidacy } = line;
  const remove = async (reason: string) => {
    await repositories.subsidies.deleteAccount(view.cycleId, candidacy.personId, reason);
    void message.success(t('subsidy.account.deleted', { name }));
  };
  return (
    <ReasonDialog
      draftKey={`subsidy.delete.${view.cycleId}.${candidacy.personId}`}
      title={t('subsidy.account.deleteTitle', { name })}
      explain={t('subsidy.account.deleteText')}
      label={t('subsidy.account.deleteReason')}
      placeholder={t('subsidy.account.deleteExample')}
      okText={t('subsidy.account.delete')}
      onSubmit={remove}
      onClose={onClose}
    />
  );
}
