import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import styles from '../schemes.module.css';

interface SumCheckProps {
  readonly right: boolean;
  readonly text: string;
}

/** A sum beside what it has to be, while it is being edited. */
export function SumCheck({ right, text }: SumCheckProps) {
  return (
    <span role="status" className={styles['sum']} data-right={right || undefined}>
      {right ? <CheckCircleOutlined /> : <ExclamationCircleOutlined />} {text}
    </span>
  );
}
