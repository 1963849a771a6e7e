import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import type { RegisterEntry } from '../../../shared/domain/qualification/qualification-entries.ts';
import type { EntryInput } from '../../data/repositories/sheets.ts';
import { useRegisterEntries } from '../../data/use-register-entries.ts';
import { isHeld } from './editor/row-state.ts';
import type { SheetEditor } from './editor/sheet-editor.ts';
import { registerStanding, type RegisterStanding } from './register-standing.ts';
import type { SheetView } from './use-sheet-view.ts';

/** What 资格登记 says of one item of the sheet, ready to be entered, and how the item stands to it. */
export interface RegisterOffer {
  readonly code: string;
  readonly entry: EntryInput;
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

const standingOf = (
  editor: SheetEditor,
  code: string,
  entry: EntryInput,
  source: string,
): RegisterStanding => {
  const row = editor.row(code);
  return isHeld(row) ? 'own' : registerStanding(row.value.entry, entry, source);
};

/** Everything the register knows for this sheet, kept up to date with it and with what is entered. */
export function useRegisterOffers(
  { scheme, person, union, cycle }: SheetView,
  editor: SheetEditor,
): readonly RegisterOffer[] {
  const { t } = useTranslation();
  const wordsOf = useFactWords();
  const entries = useRegisterEntries(scheme, { person, union, year: cycle.year });
  const source = t('qualification.prefill.note', { fact: '' });
  const offers = entries.map((one) => {
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
  // One text for all of them, so that typing elsewhere on the sheet renders nothing here.
  const standings = useSyncExternalStore(editor.subscribe, () =>
    offers.map(({ code, entry }) => standingOf(editor, code, entry, source)).join(),
  );
  return standings === ''
    ? []
    : offers.map((offer) => ({ ...offer, standing: standingOf(editor, offer.code, offer.entry, source) }));
}
