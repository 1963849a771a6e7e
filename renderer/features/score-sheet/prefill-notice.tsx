import { Alert, App, Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import type { RegisterEntry } from '../../../shared/domain/qualification/qualification-entries.ts';
import { useRegisterEntries } from '../../data/use-register-entries.ts';
import type { SheetEditor } from './editor/sheet-editor.ts';
import type { SheetView } from './use-sheet-view.ts';

interface PrefillNoticeProps {
  readonly view: SheetView;
  readonly editor: SheetEditor;
}

/** What the register of qualifications knows for items that are still empty, and one button that enters it. */
export function PrefillNotice({ view, editor }: PrefillNoticeProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { scheme, person, union, cycle } = view;
  const entries = useRegisterEntries(scheme, { person, union, year: cycle.year });
  const openCodes = useSyncExternalStore(editor.subscribe, () =>
    entries
      .filter(({ code }) => editor.row(code).value.entry === null && editor.row(code).text === null)
      .map(({ code }) => code)
      .join(),
  );
  const open = entries.filter(({ code }) => openCodes.split(',').includes(code));
  if (open.length === 0) return null;
  const factOf = ({ fact }: RegisterEntry): string => {
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
  const fill = () => {
    for (const one of open) {
      const note = t('qualification.prefill.note', { fact: factOf(one) });
      editor.fill(one.code, { ...one.entry, note });
    }
    void message.success(t('qualification.prefill.done', { count: open.length }));
  };
  const lines = open.map((one) =>
    t('qualification.prefill.line', {
      item: one.code,
      points: formatPoints(one.entry.points ?? 0),
      fact: factOf(one),
    }),
  );
  return (
    <Alert
      type="info"
      showIcon
      title={`${t('qualification.prefill.title')}${lines.join(t('qualification.between'))}`}
      action={
        <Button size="small" onClick={fill}>
          {t('qualification.prefill.button')}
        </Button>
      }
    />
  );
}
