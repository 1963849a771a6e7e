import { Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../shared/schema/scheme-item.ts';
import { SourceTag } from '../../ui/source-tag.tsx';
import styles from './rows.module.css';

interface ItemWordsProps {
  readonly item: Pick<Item, 'code' | 'name' | 'source' | 'rule' | 'evidence'>;
  /** Whether the return named this item. */
  readonly marked: boolean;
  /** Its attached files; a veto has none. */
  readonly files?: ReactNode;
}

/** What an item asks for: code, name, 评分标准, where it comes from, 佐证. */
export function ItemWords({ item, marked, files }: ItemWordsProps) {
  const { t } = useTranslation();
  return (
    <div>
      <div className={styles['name']}>
        <span className={styles['code']}>{item.code}</span>
        <span>
          {item.name} <SourceTag source={item.source} />
          {marked && <Tag color="warning">{t('scoreSheet.returned.mark')}</Tag>}
        </span>
      </div>
      {item.rule && <div>{item.rule}</div>}
      <div className={styles['evidence']}>
        {item.evidence && (
          <Typography.Text type="secondary">
            {t('scoreSheet.evidence', { text: item.evidence })}
          </Typography.Text>
        )}
        {files}
      </div>
    </div>
  );
}
