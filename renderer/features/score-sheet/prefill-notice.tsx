import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../ui/use-command.ts';
import type { SheetWork } from './editor/sheet-work.ts';
import { useRegisterOffers, type RegisterOffer } from './use-register-offers.ts';
import type { SheetView } from './use-sheet-view.ts';

interface PrefillNoticeProps {
  readonly view: SheetView;
  readonly work: SheetWork;
}

/** Enters what is known of untouched items, once for each item of the sheet. */
function usePrefill({ sheet }: SheetView, work: SheetWork, offers: readonly RegisterOffer[]): void {
  const { run } = useCommand();
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const isNew = ({ code }: RegisterOffer): boolean =>
      !asked.current.has(code) && sheet?.prefilled?.includes(code) !== true;
    const fresh = offers.filter(isNew);
    if (fresh.length === 0) return;
    for (const { code } of fresh) asked.current.add(code);
    const open = fresh.filter(({ standing }) => standing === 'open');
    const entries = new Map(open.map(({ code, entry }) => [code, entry]));
    void run(() =>
      work.prefill(
        entries,
        fresh.map(({ code }) => code),
      ),
    );
  }, [offers, run, sheet, work]);
}

/** Says what the register of qualifications has filled in, and offers what it says otherwise or of empty items. */
export function PrefillNotice({ view, work }: PrefillNoticeProps) {
  const { t } = useTranslation();
  const { editor } = work;
  const offers = useRegisterOffers(view, editor);
  usePrefill(view, work, offers);
  // What is about to be filled in by itself needs no offer.
  const told = offers.filter(
    ({ standing, code }) => standing !== 'open' || view.sheet?.prefilled?.includes(code) === true,
  );
  const groups = (['filled', 'changed', 'open'] as const).flatMap((standing) => {
    const lines = told.filter((offer) => offer.standing === standing).map(({ line }) => line);
    return lines.length === 0 ? [] : [{ standing, lines: lines.join(t('qualification.between')) }];
  });
  if (groups.length === 0) return null;
  const offered = told.filter(({ standing }) => standing === 'open' || standing === 'changed');
  const fill = () => {
    for (const { code, entry } of offered) editor.fill(code, entry, editor.row(code).value.entry);
  };
  return (
    <Alert
      type="info"
      showIcon
      title={groups.map(({ standing, lines }) => (
        <div key={standing}>{t(`qualification.prefill.${standing}`, { lines })}</div>
      ))}
      action={
        offered.length > 0 && (
          <Button size="small" onClick={fill}>
            {t('qualification.prefill.button')}
          </Button>
        )
      }
    />
  );
}
