import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../../../ui/show-error.ts';
import { useEvidence } from './evidence-context.ts';

/** How far the files that somebody has just chosen are. */
export interface AttachProgress {
  readonly done: number;
  readonly total: number;
}

/** Attaches files to an item one after the other; one that cannot be attached holds up no other. */
export function useAttach(itemCode: string): {
  readonly progress: AttachProgress | null;
  readonly attachAll: (files: readonly File[]) => Promise<void>;
} {
  const { t } = useTranslation();
  const { message, notification } = App.useApp();
  const { attach, locked } = useEvidence();
  const [progress, setProgress] = useState<AttachProgress | null>(null);
  const attachAll = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return;
    if (locked) {
      void message.warning(t(`evidence.locked.${locked}`), 8);
      return;
    }
    const refused: string[] = [];
    for (const [done, file] of files.entries()) {
      setProgress({ done: done + 1, total: files.length });
      try {
        await attach(itemCode, file);
      } catch (error) {
        refused.push(errorMessage(error));
      }
    }
    setProgress(null);
    const n = files.length - refused.length;
    if (n > 0) void message.success(t('evidence.added', { n }));
    if (refused.length === 0) return;
    // Stays until it has been read: each line names a file and the mend.
    notification.warning({
      title: t('evidence.refused', { n: refused.length }),
      description: [...new Set(refused)].join('\n'),
      styles: { description: { whiteSpace: 'pre-line' } },
      duration: 0,
    });
  };
  return { progress, attachAll };
}
