import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryInput } from '../../data/repositories/sheets.ts';
import { useCommand } from '../../ui/use-command.ts';
import type { SheetWork } from './editor/sheet-work.ts';
import { useRegisterOffers, type RegisterOffer } from './use-register-offers.ts';
import type { SheetView } from './use-sheet-view.ts';

interface PrefillNoticeProps {
  readonly view: SheetView;
  readonly work: SheetWork;
}

/** Follows the register while the page is open: what still stands exactly as it gave it, it gives anew. */
function useFollowed({ editor }: SheetWork, offers: readonly RegisterOffer[]): void {
  const given = useRef(new Map<string, EntryInput>());
  useEffect(() => {
    for (const { code, standing, entry } of offers) {
      const before = given.current.get(code);
      if (standing === 'changed' && before) editor.fill(code, entry, before);
      if (entry) given.current.set(code, entry);
    }
  }, [editor, offers]);
}

/** Enters what is known of untouched items, once for each item of the sheet. */
function usePrefill({ sheet }: SheetView, work: SheetWork, offers: readonly RegisterOffer[]): void {
  const { run } = useCommand();
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const isNew = ({ code, entry }: RegisterOffer): boolean =>
      entry !== null && !asked.current.has(code) && sheet?.prefilled?.includes(code) !== true;
    const fresh = offers.filter(isNew);
    if (fresh.length === 0) return;
    for (const { code } of fresh) asked.current.add(code);
    const entries = new Map(
      fresh.flatMap(({ code, standing, entry }) => (standing === 'open' && entry ? [[code, entry]] : [])),
    );
    void run(() =>
      work.prefill(
        entries,
        fresh.map(({ code }) => code),
      ),
    );
  }, [offers, run, sheet, work]);
}

const groupsInOrder = ['filled', 'changed', 'gone', 'open'] as const;

/**
 * Says what the register of qualifications has filled in, and offers what it says otherwise or of empty items; and
 * warns of what it no longer vouches for.
 */
export function PrefillNotice({ view, work }: PrefillNoticeProps) {
  const { t } = useTranslation();
  const { editor } = work;
  const offers = useRegisterOffers(view, editor);
  useFollowed(work, offers);
  usePrefill(view, work, offers);
  // What is about to be filled in by itself needs no offer.
  const told = offers.filter(
    ({ standing, code }) => standing !== 'open' || view.sheet?.prefilled?.includes(code) === true,
  );
  const groups = groupsInOrder.flatMap((standing) => {
    const lines = told.filter((offer) => offer.standing === standing).map(({ line }) => line);
    return lines.length === 0 ? [] : [{ standing, lines: lines.join(t('qualification.between')) }];
  });
  if (groups.length === 0) return null;
  const offered = told.filter(({ standing }) => standing !== 'filled' && standing !== 'own');
  const isGone = told.some(({ standing }) => standing === 'gone');
  const fill = () => {
    for (const { code, entry } of offered) editor.fill(code, entry, editor.row(code).value.entry);
  };
  return (
    <Alert
      type={isGone ? 'warning' : 'info'}
      showIcon
      title={groups.map(({ standing, lines }) => (
        <div key={standing}>{t(`qualification.prefill.${standing}`, { lines })}</div>
      ))}
      action={
        offered.length > 0 && (
          <Button size="small" onClick={fill}>
            {t(isGone ? 'qualification.prefill.correct' : 'qualification.prefill.button')}
          </Button>
        )
      }
    />
  );
}
