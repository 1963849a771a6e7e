import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenProvenance, type ProvenanceSubject } from './provenance-context.ts';
import styles from './provenance-number.module.css';

interface ProvenanceNumberProps {
  readonly subject: ProvenanceSubject;
  /** What the number is, for those who do not see the screen. */
  readonly label: string;
  /** Stands beside fields that are filled one after the other: Tab passes it by. */
  readonly besides?: boolean;
  readonly children: ReactNode;
}

/** A number that tells where it comes from, by mouse, Enter or space. */
export function ProvenanceNumber({ subject, label, besides = false, children }: ProvenanceNumberProps) {
  const { t } = useTranslation();
  const open = useOpenProvenance();
  if (!open) return children;
  return (
    <button
      type="button"
      tabIndex={besides ? -1 : 0}
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
