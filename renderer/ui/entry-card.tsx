import { useId, type ReactNode } from 'react';
import styles from './entry-page.module.css';

interface EntryCardProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One card with the one thing that is to be done before the data open. */
export function EntryCard({ title, children }: EntryCardProps) {
  const id = useId();
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      {children}
    </section>
  );
}
