import { App } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { debounceTime, filter, firstValueFrom, map, merge, timer } from 'rxjs';
import type { SaveState, SaveStatus } from '../data/save-status.ts';

/** Milliseconds without any progress, and in all, after which somebody is asked whether he will go on waiting. */
const patience = { still: 3_000, inAll: 15_000 };

const isSettled = ({ pending, error }: SaveState): boolean => pending === 0 || error !== null;

/** Until all is in every copy; given up when saving fails, stands still or takes too long, as a long pull does. */
const whenSettled = ({ state$ }: SaveStatus): Promise<unknown> =>
  firstValueFrom(
    merge(
      state$.pipe(filter(isSettled)),
      state$.pipe(debounceTime(patience.still)),
      timer(patience.inAll).pipe(map(() => null)),
    ),
  );

/**
 * Keeps the window open while something is not saved, saves it and then closes; somebody is asked only when it
 * cannot be saved. A browser asks by itself, and has it saved by the time its question is read.
 */
export function useUnsavedGuard(saveStatus: SaveStatus): void {
  const { modal, message } = App.useApp();
  const { t } = useTranslation();
  useEffect(() => {
    let given = false;
    let busy = false;
    const close = (): void => {
      given = true;
      window.close();
    };
    const ask = (): void => {
      const whenSaved = saveStatus.state$.pipe(filter(({ pending }) => pending === 0));
      const shown = modal.confirm({
        title: t('shell.unsaved.title'),
        content: t(saveStatus.current().error ? 'shell.unsaved.text' : 'shell.unsaved.slow'),
        okText: t('shell.unsaved.close'),
        cancelText: t('shell.unsaved.stay'),
        focusable: { autoFocusButton: 'cancel' },
        onOk: close,
        afterClose: () => late.unsubscribe(),
      });
      const late = whenSaved.subscribe(() => {
        shown.destroy();
        close();
      });
    };
    const saveAndClose = async (): Promise<void> => {
      busy = true;
      const hide = message.loading(t('shell.unsaved.saving'), 0);
      await saveStatus.flush();
      await whenSettled(saveStatus);
      hide();
      busy = false;
      if (saveStatus.current().pending === 0) close();
      else ask();
    };
    const guard = (event: BeforeUnloadEvent): void => {
      if (given || saveStatus.current().pending === 0) return;
      event.preventDefault();
      if (!busy) void saveAndClose();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [saveStatus, modal, message, t]);
}
