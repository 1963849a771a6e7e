import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../data/services-context.tsx';
import { openSheetWork, type SheetWork } from './editor/sheet-work.ts';
import { isProxy } from './sheet-access.ts';
import type { SheetView } from './use-sheet-view.ts';

/** The work on the sheet of this view, kept up to date with the store and saved when the page is left. */
export function useSheetWork(view: SheetView): SheetWork {
  const { t } = useTranslation();
  const { store, repositories } = useServices();
  const { ref, scheme, sheet } = view;
  const [work] = useState(() => {
    const proxyDefault = isProxy(view, store.actor)
      ? t(ref.party === 'self' ? 'scoreSheet.proxy.self' : 'scoreSheet.proxy.panel')
      : null;
    const opened = openSheetWork(store, repositories.sheets, ref, scheme, proxyDefault);
    opened.take(sheet);
    return opened;
  });
  useLayoutEffect(() => work.take(sheet), [work, sheet]);
  useEffect(() => {
    const save = (): void => void work.flush();
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [work]);
  return work;
}
