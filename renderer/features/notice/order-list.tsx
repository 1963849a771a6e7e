import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Listed } from '../../../shared/schema/proceeding.ts';
import { movedRow } from './list-rows.ts';
import styles from './notice.module.css';

interface OrderListProps {
  readonly rows: readonly Listed[];
  readonly onChange: (rows: readonly Listed[]) => void;
}

/** The list in the order it will be printed in; a row moves inside its level. */
export function OrderList({ rows, onChange }: OrderListProps) {
  const { t } = useTranslation();
  const sameLevel = (place: number, by: 1 | -1) => rows[place + by]?.level === rows[place]?.level;
  return (
    <div className={styles['order']} role="list" aria-label={t('notice.posting.order')}>
      {rows.map((row, place) => (
        <div key={row.candidacyId} className={styles['orderRow']} role="listitem">
          <span>{place + 1}</span>
          <span>{row.level}</span>
          <strong>{row.name}</strong>
          <span>{row.union}</span>
          <span>
            <Button
              type="text"
              icon={<ArrowUpOutlined />}
              aria-label={t('notice.posting.up', { name: row.name })}
              disabled={!sameLevel(place, -1)}
              onClick={() => onChange(movedRow(rows, place, -1))}
            />
            <Button
              type="text"
              icon={<ArrowDownOutlined />}
              aria-label={t('notice.posting.down', { name: row.name })}
              disabled={!sameLevel(place, 1)}
              onClick={() => onChange(movedRow(rows, place, 1))}
            />
          </span>
        </div>
      ))}
    </div>
  );
}
