import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Item, ItemKind, ItemSource, VetoItem } from '../../../../shared/schema/scheme-item.ts';
import styles from '../schemes.module.css';
import { AmountField } from './amount-field.tsx';
import { CodeField } from './code-field.tsx';
import { itemOfKind } from './item-edits.ts';
import { KindFields } from './kind-fields.tsx';
import { Labelled } from './labelled.tsx';

const kinds: readonly ItemKind[] = ['bool', 'tiers', 'parts', 'count', 'scale', 'deduct', 'rates'];
const sources: readonly ItemSource[] = ['article', 'assumed', 'local'];
const texts = ['rule', 'evidence', 'basis'] as const;

interface ItemFormProps {
  readonly item: Item | VetoItem;
  readonly onChange: (item: Item | VetoItem, field: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One item: what it is called, how it gives points, where it comes from, and the words on the sheet. */
export function ItemForm({ item, onChange, onMove, onRemove }: ItemFormProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['form']}>
      <div className={styles['fields']}>
        <Labelled label={t('scheme.columns.code')}>
          <CodeField
            label={t('scheme.columns.code')}
            value={item.code}
            onChange={(code) => onChange({ ...item, code }, 'code')}
          />
        </Labelled>
        <Labelled label={t('scheme.columns.source')}>
          <Select
            aria-label={t('scheme.columns.source')}
            value={item.source}
            options={sources.map((value) => ({ value, label: t(`common.source.${value}`) }))}
            onChange={(source) => onChange({ ...item, source }, 'source')}
          />
        </Labelled>
        <span className={styles['acts']}>
          <Button onClick={() => onMove(-1)}>{t('schemes.up')}</Button>
          <Button onClick={() => onMove(1)}>{t('schemes.down')}</Button>
          <Button danger onClick={onRemove}>
            {t('schemes.removeItem')}
          </Button>
        </span>
      </div>
      <Labelled label={t('schemes.itemName')}>
        <Input
          aria-label={t('schemes.itemName')}
          maxLength={200}
          value={item.name}
          onChange={(event) => onChange({ ...item, name: event.target.value }, 'name')}
        />
      </Labelled>
      {'kind' in item && <PointFields item={item} onChange={onChange} />}
      {texts.map((field) => (
        <Labelled key={field} label={t(`schemes.field.${field}`)}>
          <Input.TextArea
            aria-label={t(`schemes.field.${field}`)}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={500}
            value={item[field] ?? ''}
            onChange={(event) => onChange({ ...item, [field]: event.target.value }, field)}
          />
        </Labelled>
      ))}
    </div>
  );
}

interface PointFieldsProps {
  readonly item: Item;
  readonly onChange: (item: Item, field: string) => void;
}

function PointFields({ item, onChange }: PointFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles['fields']}>
        <Labelled label={t('schemes.field.kind')}>
          <Select
            aria-label={t('schemes.field.kind')}
            value={item.kind}
            style={{ width: 200 }}
            options={kinds.map((value) => ({ value, label: t(`schemes.kind.${value}`) }))}
            onChange={(kind) => onChange(itemOfKind(item, kind), 'kind')}
          />
        </Labelled>
        <Labelled label={t('schemes.field.max')}>
          <AmountField
            label={t('schemes.field.max')}
            value={item.max}
            unit={t('common.points')}
            hint={t('schemes.hint.points')}
            onChange={(max) => onChange({ ...item, max }, 'max')}
          />
        </Labelled>
      </div>
      <KindFields item={item} onChange={onChange} />
    </>
  );
}
