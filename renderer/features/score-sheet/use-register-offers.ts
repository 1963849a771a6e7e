import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import type { RegisterEntry } from '../../../shared/domain/qualification/qualification-entries.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { EntryInput } from '../../data/repositories/sheets.ts';
import { useRegisterEntries } from '../../data/use-register-entries.ts';
import { isHeld } from './editor/row-state.ts';
import type { SheetEditor } from './editor/sheet-editor.ts';
import { scoredItems } from './editor/sheet-work.ts';
import { registerStanding, type RegisterStanding } from './register-standing.ts';
import type { SheetView } from './use-sheet-view.ts';

/** What 资格登记 says of one item of the sheet, ready to be entered, and how the item stands to it. */
export interface RegisterOffer {
  readonly code: string;
  /** Null where the register no longer says anything of what stands. */
  readonly entry: EntryInput | null;
  readonly standing: RegisterStanding;
  /** The item, its points and the fact behind them, in words. */
  readonly line: string;
}

function useFactWords(): (entry: RegisterEntry) => string {
  const { t } = useTranslation();
  return ({ fact }) => {
    switch (fact.kind) {
      case 'certificate':
        return t('qualification.prefill.certificate', { number: fact.number });
      case 'trained':
        return t('qualification.prefill.trained');
      case 'hours':
        return t('qualification.prefill.hours', { hours: fact.hours });
      case 'exam':
        return t('qualification.prefill.exam', { points: fact.points });
    }
  };
}

type Known = Omit<RegisterOffer, 'standing'>;

/** Items whose points the register once gave and of which it says nothing any more: a certificate was revoked. */
function useForgotten(
  scheme: Scheme,
  source: string,
): (editor: SheetEditor, known: ReadonlySet<string>) => Known[] {
  const { t } = useTranslation();
  return (editor, known) =>
    scoredItems(scheme).flatMap(({ code }) => {
      const { entry } = editor.row(code).value;
      if (known.has(code) || registerStanding(entry, null, source) !== 'gone' || !entry) return [];
      const points = formatPoints(entry.points ?? 0);
      const fact = entry.note.slice(source.length);
      return [{ code, entry: null, line: t('qualification.prefill.line', { item: code, points, fact }) }];
    });
}

function standingOf(editor: SheetEditor, { code, entry }: Known, source: string): RegisterStanding {
  const row = editor.row(code);
  return isHeld(row) ? 'own' : registerStanding(row.value.entry, entry, source);
}

/** Everything the register knows for this sheet, kept up to date with it and with what is entered. */
export function useRegisterOffers(
  { scheme, person, union, cycle }: SheetView,
  editor: SheetEditor,
): readonly RegisterOffer[] {
  const { t } = useTranslation();
  const wordsOf = useFactWords();
  const entries = useRegisterEntries(scheme, { person, union, year: cycle.year });
  const source = t('qualification.prefill.note', { fact: '' });
  const forgottenOf = useForgotten(scheme, source);
  const known = (entries ?? []).map((one): Known => {
    const fact = wordsOf(one);
    return {
      code: one.code,
      entry: { ...one.entry, note: t('qualification.prefill.note', { fact }) },
      line: t('qualification.prefill.line', {
        item: one.code,
        points: formatPoints(one.entry.points ?? 0),
        fact,
      }),
    };
  });
  const codes = new Set(known.map(({ code }) => code));
  const read = (): readonly RegisterOffer[] =>
    entries
      ? [...known, ...forgottenOf(editor, codes)].map((one) => ({
          ...one,
          standing: standingOf(editor, one, source),
        }))
      : [];
  // One text for all of them, so that typing elsewhere on the sheet renders nothing here.
  useSyncExternalStore(editor.subscribe, () =>
    read()
      .map(({ standing, line }) => `${standing} ${line}`)
      .join(),
  );
  return read();
}
