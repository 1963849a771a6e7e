import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

/** A row with which something could not be done, and the reason in plain words. */
export interface RefusedRow {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

const listed = 8;

interface RefusedRowsProps {
  readonly title: string;
  readonly rows: readonly RefusedRow[];
}

/** Names the rows with which something could not be done, and why; nothing when there are none. */
export function RefusedRows({ title, rows }: RefusedRowsProps) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={title}
      description={
        <>
          {rows.slice(0, listed).map(({ id, name, text }) => (
            <div key={id}>{`${name}：${text}`}</div>
          ))}
          {rows.length > listed && <div>{t('common.bulk.more', { count: rows.length - listed })}</div>}
        </>
      }
    />
  );
}
