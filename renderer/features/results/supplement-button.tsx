import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { SupplementDialog } from './supplement-dialog.tsx';

/** In the place of correcting once the year is archived: what is found later goes beside the archive. */
export function SupplementButton({ cycle }: { readonly cycle: CycleLines }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('supplements.open')}</Button>
      {open && <SupplementDialog cycle={cycle} onClose={() => setOpen(false)} />}
    </>
  );
}
