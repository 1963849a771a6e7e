import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AnyItem } from '../../../../shared/domain/diff-schemes.ts';
import { formatPoints } from '../../../../shared/domain/format-points.ts';
import type { Category } from '../../../../shared/schema/scheme.ts';
import { SourceTag } from '../../../ui/source-tag.tsx';
import styles from '../schemes.module.css';

interface ItemListProps {
  readonly category: Category;
  readonly current: number;
  readonly onOpen: (place: number) => void;
  readonly onAdd: () => void;
}

/** The items of a category with what they are worth; one is open beside the list. */
export function ItemList({ category, current, onOpen, onAdd }: ItemListProps) {
  const { t } = useTranslation();
  const items: readonly AnyItem[] = category.items;
  // Two items may share a code until it is mended; their places do not.
  const entries = items.map((item, place) => ({ item, place, key: `item-${place}` }));
  return (
    <div className={styles['list']}>
      {entries.map(({ item, place, key }) => (
        <button
          key={key}
          type="button"
          className={styles['item']}
          aria-current={place === current}
          onClick={() => onOpen(place)}
        >
          <span className={styles['code']}>{item.code}</span>
          <span className={styles['words']}>{item.name || t('schemes.unnamed')}</span>
          {'max' in item && <strong>{formatPoints(item.max)}</strong>}
          <SourceTag source={item.source} />
        </button>
      ))}
      <Button onClick={onAdd} data-add-item="">
        {t('schemes.addItem')}
      </Button>
    </div>
  );
}
