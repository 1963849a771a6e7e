import { useTranslation } from 'react-i18next';
import { computeRates, type RateCounts } from '../../../shared/domain/rates.ts';
import { idOfSheet } from '../../data/sheet-ref.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SubmitDialog } from './dialogs/submit-dialog.tsx';
import type { SheetFigures } from './sheet-figures.ts';
import type { DeskRows } from './use-desk-rows.ts';
import type { DeskCommands } from './use-sheet-commands.ts';
import type { SheetView } from './use-sheet-view.ts';

interface DeskDialogsProps {
  readonly view: SheetView;
  readonly rows: DeskRows;
  readonly figures: SheetFigures;
  readonly counts: RateCounts | null;
  readonly deskCommands: DeskCommands;
}

/** The first rates item that has neither rates nor an override, named. */
function indeterminateItem({ view, rows, counts }: DeskDialogsProps): string | null {
  const { sheet, scheme } = view;
  if (computeRates(counts, scheme.policies.rateDenominator).kind === 'known') return null;
  const open = rows.items.find(({ kind, code }) => kind === 'rates' && !sheet?.overrides[code]);
  return open ? `${open.code} ${open.name}` : null;
}

/** The questions that commands of the head ask. */
export function DeskDialogs(props: DeskDialogsProps) {
  const { t } = useTranslation();
  const { view, figures, deskCommands } = props;
  const { submission, recusal } = deskCommands;
  const { person, union, sheet, ref } = view;
  return (
    <>
      {submission.asking && (
        <SubmitDialog
          party={ref.party}
          who={[person?.name, union?.name].filter(Boolean).join(' · ')}
          recused={sheet?.recused === true}
          figures={figures}
          indeterminate={indeterminateItem(props)}
          busy={submission.busy}
          onConfirm={() => void submission.confirm()}
          onClose={submission.cancel}
        />
      )}
      {recusal.asking && (
        <ReasonDialog
          draftKey={`recusal ${idOfSheet(ref)}`}
          title={t('scoreSheet.recusal.title')}
          explain={t('scoreSheet.recusal.hint')}
          label={t('scoreSheet.recusal.reason')}
          placeholder={t('scoreSheet.recusal.placeholder')}
          okText={t('common.confirm')}
          onSubmit={recusal.confirm}
          onClose={recusal.cancel}
        />
      )}
    </>
  );
}
