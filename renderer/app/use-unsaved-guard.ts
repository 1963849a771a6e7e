import { App } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { filter } from 'rxjs';
import type { SaveStatus } from '../data/save-status.ts';
import { whenSettled } from './when-settled.ts';

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
