import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';

interface UndoButtonProps {
  readonly id: string;
  readonly file: string;
  readonly onUndone?: () => void;
}

/** Takes a whole import back and says what had to stay. */
export function UndoButton({ id, file, onUndone }: UndoButtonProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const undo = async () => {
    const { keptUnions, keptPeople, keptForms } = await repositories.imports.undo(id);
    if (keptUnions.length > 0)
      void message.warning(t('imports.recent.kept', { names: keptUnions.join('、') }), 10);
    else if (keptPeople > 0) void message.warning(t('imports.recent.keptPeople', { count: keptPeople }), 10);
    else if (keptForms > 0) void message.warning(t('selfForms.kept', { count: keptForms }), 10);
    else void message.success(t('imports.recent.undone', { file }));
    onUndone?.();
  };
  return (
    <Button loading={busy} onClick={() => void run(undo)}>
      {t('imports.recent.undo')}
    </Button>
  );
}
