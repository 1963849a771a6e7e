import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calls } from '../../../shared/ipc/channels.ts';
import { RestoreDialog } from './restore-dialog.tsx';

/** The third way to begin on a new PC. */
export function RestoreEntry({ backup }: { readonly backup: Calls<'backup'> }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <span>{t('backup.restore.entryText')}</span>
      <Button onClick={() => setOpen(true)}>{t('backup.restore.entry')}</Button>
      {open && <RestoreDialog backup={backup} replaces={false} onClose={() => setOpen(false)} />}
    </>
  );
}
