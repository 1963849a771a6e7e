import { useTranslation } from 'react-i18next';
import { sheetId } from '../../../shared/schema/sheet.ts';
import { useServices } from '../../data/services-context.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useUndo } from '../../ui/use-undo.tsx';
import type { CandidacyRow } from '../../data/candidacy-rows.ts';

interface ActDialogProps {
  readonly act: 'withdraw' | 'returnSelf';
  readonly row: CandidacyRow;
  readonly onClose: () => void;
}

/** Asks why, then withdraws the candidate or sends the self sheet back. */
export function ActDialog({ act, row, onClose }: ActDialogProps) {
  const { t } = useTranslation();
  const { repositories, store } = useServices();
  const undo = useUndo();
  const { id, name } = row.line;
  const words = act === 'withdraw' ? 'withdrawing' : 'returning';
  const submit = async (reason: string) => {
    if (act === 'returnSelf') {
      await repositories.cases.returnSheet(sheetId(id, 'self'), reason, []);
      return;
    }
    await repositories.candidacies.withdraw(id, reason);
    undo(t('candidacies.withdrawing.done', { name }), () => repositories.candidacies.reinstate(id));
  };
  return (
    <ReasonDialog
      draftKey={`${store.actor.id}.${act}.${id}`}
      title={t(`candidacies.${words}.title`, { name })}
      explain={t(`candidacies.${words}.explain`)}
      label={t(`candidacies.${words}.reason`)}
      placeholder={t(`candidacies.${words}.placeholder`)}
      okText={t(`candidacies.${words}.ok`)}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
