import { Typography } from 'antd';
import type { ReactNode } from 'react';
import styles from './provenance.module.css';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export const Section = ({ title, children }: SectionProps) => (
  <section className={styles['section']} aria-label={title}>
    <Typography.Title level={5}>{title}</Typography.Title>
    {children}
  </section>
);
