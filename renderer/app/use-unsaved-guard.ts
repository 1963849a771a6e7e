import { App } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveStatus } from '../data/save-status.ts';

/**
 * Keeps the window open while something is not saved, saves it and then closes; somebody is asked only when it
 * cannot be saved. A browser asks by itself, and has it saved by the time its question is read.
 */
export function useUnsavedGuard(saveStatus: SaveStatus): void {
  const { modal } = App.useApp();
  const { t } = useTranslation();
  useEffect(() => {
    let given = false;
    const close = (): void => {
      given = true;
      window.close();
    };
    const saveAndClose = async (): Promise<void> => {
      await saveStatus.flush();
      if (saveStatus.current().pending === 0) close();
      else
        modal.confirm({
          title: t('shell.unsaved.title'),
          content: t('shell.unsaved.text'),
          okText: t('shell.unsaved.close'),
          cancelText: t('shell.unsaved.stay'),
          onOk: close,
        });
    };
    const guard = (event: BeforeUnloadEvent): void => {
      if (given || saveStatus.current().pending === 0) return;
      event.preventDefault();
      void saveAndClose();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [saveStatus, modal, t]);
}
