import i18next from 'i18next';
import type { Item } from '../../../../shared/schema/scheme-item.ts';
import type { Scheme } from '../../../../shared/schema/scheme.ts';
import type { Sheet } from '../../../../shared/schema/sheet.ts';
import type { EntryInput, Sheets } from '../../../data/repositories/sheets.ts';
import { idOfSheet, type SheetRef } from '../../../data/sheet-ref.ts';
import type { SaveStatus } from '../../../data/save-status.ts';
import type { Store } from '../../../data/store.ts';
import type { WriteRow } from './row-saver.ts';
import { sameEntry, sameOverride } from './row-value.ts';
import { createSavedText, type SavedText } from './saved-text.ts';
import { createSheetEditor, type SheetEditor } from './sheet-editor.ts';

/** The most characters of a 评审意见. */
export const longestOpinion = 500;

/** Everything of one sheet that is being entered. */
export interface SheetWork {
  readonly editor: SheetEditor;
  readonly opinion: SavedText;
  readonly proxyReason: SavedText;
  /** The newest stored sheet. */
  readonly take: (sheet: Sheet | null) => void;
  /** Writes from which paper the sheet is keyed, where an office keys it; before anything else is written. */
  readonly begin: () => Promise<void>;
  /**
   * Enters what a register says of items that nobody has touched, once: `asked` are all items that it knows, so that
   * what is cleared or taken back later stays empty.
   */
  readonly prefill: (entries: ReadonlyMap<string, EntryInput>, asked: readonly string[]) => Promise<void>;
  /** Saves what was typed, before the page is left. */
  readonly flush: () => Promise<void>;
}

export const scoredItems = (scheme: Scheme): readonly Item[] =>
  scheme.categories.flatMap((category) => (category.kind === 'veto' ? [] : category.items));

/** `proxyDefault` is the reason that begins a sheet keyed from paper, null where raters enter it themselves. */
export function createSheetWork(
  sheets: Sheets,
  ref: SheetRef,
  scheme: Scheme,
  proxyDefault: string | null,
  hold: SaveStatus['hold'],
): SheetWork {
  let stored: Sheet | null = null;
  const proxyReason = createSavedText(
    (reason) => sheets.setProxyReason(ref, reason),
    (reason) => (reason.trim() === '' ? i18next.t('scoreSheet.proxy.required') : null),
    hold,
  );
  // The office may write for the rater only once the sheet says from which paper.
  const begin = async (): Promise<void> => {
    if (proxyDefault === null || stored?.proxyReason) return;
    await sheets.setProxyReason(ref, proxyReason.state().text?.trim() || proxyDefault);
  };
  const write: WriteRow = async (code, before, value) => {
    await begin();
    let rev = 0;
    if (!sameEntry(before.entry, value.entry)) {
      rev = await (value.entry ? sheets.saveEntry(ref, code, value.entry) : sheets.clearEntry(ref, code));
    }
    if (!sameOverride(before.override, value.override))
      rev = await sheets.saveOverride(ref, code, value.override);
    return rev;
  };
  const opinion = createSavedText(
    async (text) => {
      await begin();
      await sheets.saveOpinion(ref, text);
    },
    (text) => (text.length > longestOpinion ? i18next.t('scoreSheet.opinion.tooLong') : null),
    hold,
  );
  const editor = createSheetEditor(scoredItems(scheme), write, hold);
  return {
    editor,
    opinion,
    proxyReason,
    begin,
    prefill: async (entries, asked) => {
      await begin();
      await sheets.notePrefilled(ref, asked);
      for (const [code, entry] of entries) editor.fill(code, entry, null);
    },
    take: (sheet) => {
      stored = sheet;
      editor.take(sheet);
      opinion.take(sheet?.opinion ?? '');
      proxyReason.take(sheet?.proxyReason ?? '');
    },
    flush: async () => {
      await Promise.all([editor.flush(), opinion.flush(), proxyReason.flush()]);
    },
  };
}

const works = new WeakMap<Store, Map<string, SheetWork>>();

/** The work on this sheet, the same one when the page is opened again: what could not be saved is still there. */
export function openSheetWork(
  store: Store,
  sheets: Sheets,
  ref: SheetRef,
  scheme: Scheme,
  proxyDefault: string | null,
): SheetWork {
  const ofStore = works.get(store) ?? new Map<string, SheetWork>();
  works.set(store, ofStore);
  const key = `${idOfSheet(ref)}@${scheme.id}@${scheme.version}`;
  const work = ofStore.get(key) ?? createSheetWork(sheets, ref, scheme, proxyDefault, store.saveStatus.hold);
  ofStore.set(key, work);
  return work;
}
