import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { CorrectionDialog } from './correction-dialog.tsx';

/** In the place of computing once the results are announced: they are corrected, never computed over. */
export function CorrectButton({ cycle }: { readonly cycle: CycleLines }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('corrections.open')}</Button>
      {open && <CorrectionDialog cycle={cycle} onClose={() => setOpen(false)} />}
    </>
  );
}
