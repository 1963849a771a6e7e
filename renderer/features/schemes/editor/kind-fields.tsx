import { useTranslation } from 'react-i18next';
import type { Item } from '../../../../shared/schema/scheme-item.ts';
import { AmountField } from './amount-field.tsx';
import { Labelled } from './labelled.tsx';
import { PartRows } from './part-rows.tsx';
import { RateRows } from './rate-rows.tsx';
import { TierRows } from './tier-rows.tsx';

interface KindFieldsProps {
  readonly item: Item;
  readonly onChange: (item: Item, field: string) => void;
}

/** What only an item of this kind has. */
export function KindFields({ item, onChange }: KindFieldsProps) {
  const { t } = useTranslation();
  const points = { unit: t('common.points'), hint: t('schemes.hint.positive'), min: 1 };
  switch (item.kind) {
    case 'bool':
      return null;
    case 'scale':
      return (
        <Labelled label={t('schemes.field.step')}>
          <AmountField
            {...points}
            label={t('schemes.field.step')}
            value={item.step}
            onChange={(step) => onChange({ ...item, step }, 'step')}
          />
        </Labelled>
      );
    case 'count':
    case 'deduct': {
      const label = t(`schemes.unit.${item.kind}`);
      return (
        <Labelled label={label}>
          <AmountField
            {...points}
            label={label}
            value={item.unit}
            onChange={(unit) => onChange({ ...item, unit }, 'unit')}
          />
        </Labelled>
      );
    }
    case 'tiers':
      return <TierRows tiers={item.tiers} onChange={(tiers, field) => onChange({ ...item, tiers }, field)} />;
    case 'parts':
      return (
        <PartRows
          code={item.code}
          parts={item.parts}
          onChange={(parts, field) => onChange({ ...item, parts }, field)}
        />
      );
    case 'rates':
      return <RateRows tiers={item.tiers} onChange={(tiers, field) => onChange({ ...item, tiers }, field)} />;
  }
}
