import { App } from 'antd';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { missingItems } from '../../../shared/domain/missing-items.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';
import type { SheetWork } from './editor/sheet-work.ts';
import { focusItem } from './focus-item.ts';
import { scoredSheet } from './sheet-figures.ts';
import type { SheetView } from './use-sheet-view.ts';

interface Obstacle {
  readonly text: string;
  /** The item to mend, null when it is no item. */
  readonly item: string | null;
}

export interface Submission {
  /** Whether the question is on the screen. */
  readonly asking: boolean;
  readonly busy: boolean;
  readonly ask: () => Promise<void>;
  readonly confirm: () => Promise<void>;
  readonly cancel: () => void;
}

/** Submits the sheet after one question; what stands in the way is named and the keyboard put on it. */
export function useSubmission(
  { ref, scheme, sheet }: SheetView,
  work: SheetWork,
  desk: RefObject<HTMLElement | null>,
): Submission {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const [asking, setAsking] = useState(false);

  const findObstacle = async (): Promise<Obstacle | null> => {
    await work.flush();
    const { refused, failed } = await work.editor.flush();
    const text = work.proxyReason.state().problem ?? work.opinion.state().problem;
    if (text !== null) return { text, item: null };
    const [wrong] = refused;
    if (wrong) return { text: t('scoreSheet.finish.refusedYet', { items: refused.join('、') }), item: wrong };
    const [unsaved] = failed;
    if (unsaved) return { text: t('scoreSheet.finish.failedYet'), item: unsaved };
    if (sheet?.recused) return null;
    const missing = missingItems(scheme, scoredSheet(work.editor.values()).scores);
    const [first] = missing;
    return first
      ? { text: t('scoreSheet.finish.cannotYet', { count: missing.length }), item: first.code }
      : null;
  };

  return {
    asking,
    busy,
    cancel: () => setAsking(false),
    ask: async () => {
      const obstacle = await findObstacle();
      if (!obstacle) return setAsking(true);
      void message.warning(obstacle.text);
      if (obstacle.item !== null && desk.current) focusItem(desk.current, obstacle.item);
    },
    confirm: async () => {
      const done = await run(() => repositories.sheets.submit(ref));
      if (!done) return;
      setAsking(false);
      void message.success(t('scoreSheet.submitDialog.done'));
    },
  };
}
