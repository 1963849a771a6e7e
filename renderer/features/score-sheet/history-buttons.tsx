import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SheetCommands } from './use-sheet-commands.ts';

interface HistoryButtonsProps {
  readonly commands: Pick<SheetCommands, 'undo' | 'redo' | 'canUndo' | 'canRedo'>;
}

/** 撤销 and 重做; a command that may not be given has no button. */
export function HistoryButtons({ commands: { undo, redo, canUndo, canRedo } }: HistoryButtonsProps) {
  const { t } = useTranslation();
  return (
    <>
      {undo && (
        <Button disabled={!canUndo} onClick={undo} title="Ctrl+Z">
          {t('common.undo')}
        </Button>
      )}
      {redo && (
        <Button disabled={!canRedo} onClick={redo} title="Ctrl+Y">
          {t('common.redo')}
        </Button>
      )}
    </>
  );
}
