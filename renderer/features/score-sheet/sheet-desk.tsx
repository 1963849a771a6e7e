import { useCallback, useRef, useSyncExternalStore } from 'react';
import { useServices } from '../../data/services-context.tsx';
import { useAskedField } from '../../ui/asked-field.ts';
import { RefusedNotice } from '../../ui/refused-notice.tsx';
import { DeskBody } from './desk-body.tsx';
import { DeskProvider } from './desk-context.ts';
import { DeskDialogs } from './desk-dialogs.tsx';
import styles from './desk.module.css';
import { submittedSheet } from './earlier-points.ts';
import { refusedCodes } from './editor/sheet-editor.ts';
import { EvidenceProvider } from './evidence/evidence-context.ts';
import { useEvidenceDesk } from './evidence/use-evidence-desk.ts';
import { FinishBar } from './finish-bar.tsx';
import { focusItem } from './focus-item.ts';
import { PrefillNotice } from './prefill-notice.tsx';
import { ProxyField } from './proxy-field.tsx';
import { RecusalPanel } from './recusal-panel.tsx';
import { isProxy, type SheetAccess } from './sheet-access.ts';
import { SheetHead } from './sheet-head.tsx';
import { SheetNotices } from './sheet-notices.tsx';
import { useDeskValue } from './use-desk-value.ts';
import { useDeskRows } from './use-desk-rows.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { useFigures } from './use-figures.ts';
import { useSheetCommands } from './use-sheet-commands.ts';
import { useSheetHotkeys } from './use-sheet-hotkeys.ts';
import type { SheetView } from './use-sheet-view.ts';
import { useSheetWork } from './use-sheet-work.ts';

interface SheetDeskProps {
  readonly view: SheetView;
  readonly access: Exclude<SheetAccess, { readonly kind: 'hidden' }>;
}

/** One sheet at work: head, notices, items, and what is still to do. */
export function SheetDesk({ view, access }: SheetDeskProps) {
  const { store } = useServices();
  const { ref, sheet, scheme } = view;
  const work = useSheetWork(view);
  const desk = useRef<HTMLElement>(null);
  const shared = useDeskValue(view, access, work);
  const evidence = useEvidenceDesk(view, access);
  const figures = useFigures(work.editor, scheme, shared.counts);
  const rows = useDeskRows(view, shared.counts);
  const deskCommands = useSheetCommands(view, access, work, desk);
  useSheetHotkeys(deskCommands.commands);
  const { editor } = work;
  const codes = rows.items.map(({ code }) => code);
  const refused = useSyncExternalStore(editor.subscribe, () => refusedCodes(editor, codes).join('、'));
  const goTo = useCallback((code: string): void => {
    if (desk.current) focusItem(desk.current, code);
  }, []);

  const recused = access.kind === 'own-township' || sheet?.recused === true;
  const scoring = access.kind === 'edit' && !recused;
  const asked = useAskedField();
  const start =
    (asked?.field || undefined) ?? [...rows.marked][0] ?? figures.missing[0] ?? rows.items[0]?.code;
  useFirstFocus(scoring, start, goTo);

  return (
    <DeskProvider value={shared}>
      <section className={styles['desk']} ref={desk}>
        <SheetHead view={view} figures={figures} commands={deskCommands.commands} recused={recused} />
        <div className={styles['notices']}>
          <RefusedNotice />
          <SheetNotices
            view={view}
            access={access}
            selfMissing={ref.party === 'township' && !submittedSheet(view, 'self')}
            onItem={goTo}
          />
          {scoring && ref.party !== 'panel' && <PrefillNotice view={view} work={work} />}
          {ref.party !== 'township' && isProxy(view, store.actor) && (
            <ProxyField
              field={work.proxyReason}
              sheet={sheet}
              party={ref.party}
              editable={access.kind === 'edit'}
            />
          )}
        </div>
        {recused ? (
          <RecusalPanel
            own={access.kind === 'own-township' ? access.member : null}
            reason={sheet?.recuseReason ?? ''}
            open={access.kind === 'edit'}
          />
        ) : (
          <EvidenceProvider value={evidence}>
            <DeskBody desk={desk} view={view} work={work} rows={rows} figures={figures} editable={scoring} />
          </EvidenceProvider>
        )}
        {scoring && <FinishBar missing={figures.missing} all={figures.all} refused={refused} onItem={goTo} />}
        <DeskDialogs
          view={view}
          rows={rows}
          figures={figures}
          counts={shared.counts}
          deskCommands={deskCommands}
        />
      </section>
    </DeskProvider>
  );
}
