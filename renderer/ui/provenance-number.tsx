import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenProvenance, type ProvenanceSubject } from './provenance-context.ts';
import styles from './provenance-number.module.css';

interface ProvenanceNumberProps {
  readonly subject: ProvenanceSubject;
  /** What the number is, for those who do not see the screen. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A number that tells where it comes from, by mouse, Enter or space. */
export function ProvenanceNumber({ subject, label, children }: ProvenanceNumberProps) {
  const { t } = useTranslation();
  const open = useOpenProvenance();
  if (!open) return children;
  return (
    <button
      type="button"
      className={styles['number']}
      aria-label={t('provenance.openLabel', { label })}
      title={t('provenance.openHint')}
      onClick={(event) => {
        event.stopPropagation();
        open(subject);
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {children}
    </button>
  );
}
