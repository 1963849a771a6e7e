import { App } from 'antd';
import { useCommand } from './use-command.ts';
import { useFormDraft, type FormDraft } from './use-form-draft.ts';

export interface DraftedForm<V> {
  readonly busy: boolean;
  readonly draft: FormDraft<V>;
  /** Runs `command`; once it is done it forgets the draft, says `told` and closes. */
  readonly save: (command: () => Promise<void>, told: string) => Promise<void>;
}

/** A dialog whose fields are kept on this PC, under `name`, until they are saved. */
export function useDraftedForm<V>(name: string, onClose: () => void): DraftedForm<V> {
  const { message } = App.useApp();
  const { busy, run } = useCommand();
  const draft = useFormDraft<V>(name);
  const save = async (command: () => Promise<void>, told: string): Promise<void> => {
    if (!(await run(command))) return;
    draft.drop();
    void message.success(told);
    onClose();
  };
  return { busy, draft, save };
}
