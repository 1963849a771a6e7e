import type { ReactNode } from 'react';
import styles from '../schemes.module.css';

interface LabelledProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A field with its name above it. */
export function Labelled({ label, children }: LabelledProps) {
  return (
    <div className={styles['field']}>
      <span className={styles['label']}>{label}</span>
      {children}
    </div>
  );
}
