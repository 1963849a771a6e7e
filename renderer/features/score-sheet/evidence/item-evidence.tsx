import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidenceDrawer } from './evidence-drawer.tsx';
import { useEvidence } from './evidence-context.ts';
import type { AttachProgress } from './use-attach.ts';

interface ItemEvidenceProps {
  readonly code: string;
  readonly name: string;
  readonly title: string;
  /** What is asked for, empty when nothing in particular is. */
  readonly hint: string;
  readonly progress: AttachProgress | null;
  readonly onFiles: (files: readonly File[]) => void;
}

/** How many files an item has; opens them. Nothing for a reader where there are none. */
export function ItemEvidence({ code, name, title, hint, progress, onFiles }: ItemEvidenceProps) {
  const { t } = useTranslation();
  const { byItem, locked } = useEvidence();
  const [open, setOpen] = useState(false);
  const files = byItem.get(code) ?? [];
  const n = files.length;
  if (n === 0 && locked === 'not-yours') return null;
  return (
    <>
      <Button
        type={n > 0 ? 'default' : 'text'}
        icon={<PaperClipOutlined />}
        data-files=""
        loading={progress !== null && !open}
        aria-label={t('evidence.buttonLabel', { code, name, n })}
        onClick={() => setOpen(true)}
      >
        {n > 0 ? t('evidence.buttonCount', { n }) : t('evidence.button')}
      </Button>
      {open && (
        <EvidenceDrawer
          title={title}
          hint={hint}
          files={files}
          progress={progress}
          onFiles={onFiles}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
