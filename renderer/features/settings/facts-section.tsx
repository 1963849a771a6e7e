import { Descriptions, type DescriptionsProps } from 'antd';
import styles from './settings.module.css';

interface FactsSectionProps {
  readonly title: string;
  readonly items: DescriptionsProps['items'] & {};
}

/** A section that tells what is so, one line a fact. */
export function FactsSection({ title, items }: FactsSectionProps) {
  return (
    <section className={styles['section']}>
      <h2>{title}</h2>
      <Descriptions bordered size="small" column={1} styles={{ label: { width: 140 } }} items={items} />
    </section>
  );
}
