import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface SectionProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One step of the page: its name, what can be done, and what there is. */
export function Section({ title, actions, children }: SectionProps) {
  return (
    <section className={styles['section']} aria-label={title}>
      <div className={styles['head']}>
        <h2>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
