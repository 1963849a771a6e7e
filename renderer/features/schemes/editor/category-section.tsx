import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../../shared/domain/format-points.ts';
import type { Category } from '../../../../shared/schema/scheme.ts';
import type { Item } from '../../../../shared/schema/scheme-item.ts';
import styles from '../schemes.module.css';
import { AmountField } from './amount-field.tsx';
import type { SectionProps } from './editor-props.ts';
import { asLocal, freeCode, withItem, withNewItem } from './item-edits.ts';
import { ItemForm } from './item-form.tsx';
import { ItemList } from './item-list.tsx';
import { Labelled } from './labelled.tsx';
import { movedBy, removedAt, replacedAt } from './list-edits.ts';
import { SumCheck } from './sum-check.tsx';

interface CategorySectionProps extends SectionProps {
  readonly place: number;
  readonly itemPlace: number;
  readonly onItem: (place: number) => void;
}

const sumOf = (items: readonly Item[]): number => items.reduce((points, { max }) => points + max, 0);

/** One 大项: its name and maximum, its items, and the item that is being edited. */
export function CategorySection({ scheme, onChange, place, itemPlace, onItem }: CategorySectionProps) {
  const { t } = useTranslation();
  const category = scheme.categories[place];
  if (!category) return null;
  const item = category.items[itemPlace];
  const change = (next: Category, field: string) =>
    onChange({ ...scheme, categories: [...replacedAt(scheme.categories, place, next)] }, `${place} ${field}`);
  const moved = (by: 1 | -1): Category =>
    category.kind === 'veto'
      ? { ...category, items: movedBy(category.items, itemPlace, by) }
      : { ...category, items: movedBy(category.items, itemPlace, by) };
  return (
    <section className={styles['section']}>
      <CategoryHead
        category={category}
        onChange={change}
        onRemove={
          category.items.length > 0
            ? null
            : () =>
                onChange(
                  { ...scheme, categories: [...removedAt(scheme.categories, place)] },
                  `remove category ${place}`,
                )
        }
      />
      <div className={styles['split']}>
        <ItemList
          category={category}
          current={itemPlace}
          onOpen={onItem}
          onAdd={() => {
            change(withNewItem(category, freeCode(category, scheme.categories)), 'add item');
            onItem(category.items.length);
          }}
        />
        {item && (
          <ItemForm
            key={`${place} ${itemPlace}`}
            item={item}
            onChange={(next, field) =>
              change(withItem(category, itemPlace, asLocal(item, next, field)), `${itemPlace} ${field}`)
            }
            onMove={(by) => {
              change(moved(by), `move ${itemPlace}`);
              onItem(Math.max(0, Math.min(category.items.length - 1, itemPlace + by)));
            }}
            onRemove={() => {
              change(withItem(category, itemPlace, null), `remove ${itemPlace}`);
              onItem(Math.max(0, itemPlace - 1));
            }}
          />
        )}
        {!item && <p className={styles['note']}>{t('schemes.noItem')}</p>}
      </div>
    </section>
  );
}

interface CategoryHeadProps {
  readonly category: Category;
  readonly onChange: (category: Category, field: string) => void;
  readonly onRemove: (() => void) | null;
}

function CategoryHead({ category, onChange, onRemove }: CategoryHeadProps) {
  const { t } = useTranslation();
  const sum = category.kind === 'veto' ? 0 : sumOf(category.items);
  return (
    <div className={styles['fields']}>
      <Labelled label={t('schemes.categoryName')}>
        <Input
          aria-label={t('schemes.categoryName')}
          maxLength={40}
          value={category.name}
          onChange={(event) => onChange({ ...category, name: event.target.value }, 'name')}
        />
      </Labelled>
      {category.kind !== 'veto' && (
        <>
          <Labelled label={t('schemes.categoryMax')}>
            <AmountField
              label={t('schemes.categoryMax')}
              value={category.max}
              unit={t('common.points')}
              hint={t('schemes.hint.points')}
              onChange={(max) => onChange({ ...category, max }, 'max')}
            />
          </Labelled>
          <SumCheck
            right={sum === category.max}
            text={t(sum === category.max ? 'schemes.sumRight' : 'schemes.sumWrong', {
              sum: formatPoints(sum),
              max: formatPoints(category.max),
            })}
          />
          {sum !== category.max && (
            <Button type="link" onClick={() => onChange({ ...category, max: sum }, 'max')}>
              {t('schemes.takeSum')}
            </Button>
          )}
        </>
      )}
      {onRemove && (
        <Button danger onClick={onRemove}>
          {t('schemes.removeCategory')}
        </Button>
      )}
    </div>
  );
}
