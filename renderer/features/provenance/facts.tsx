import type { ReactNode } from 'react';
import styles from './provenance.module.css';

interface FactsProps {
  readonly rows: readonly (readonly [label: string, value: ReactNode])[];
}

/** Labelled facts under one another; rows without a value are left out. */
export const Facts = ({ rows }: FactsProps) => (
  <dl className={styles['facts']}>
    {rows
      .filter(([, value]) => value !== '' && value !== null)
      .map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
