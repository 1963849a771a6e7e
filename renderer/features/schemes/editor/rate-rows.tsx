import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RateTier } from '../../../../shared/schema/scheme-item.ts';
import { AmountField } from './amount-field.tsx';
import { removedAt, replacedAt } from './list-edits.ts';
import { RowTable } from './row-table.tsx';

interface RateRowsProps {
  readonly tiers: readonly RateTier[];
  readonly onChange: (tiers: readonly RateTier[], field: string) => void;
}

/** The lines of the rates, each with whether the line itself counts. */
export function RateRows({ tiers, onChange }: RateRowsProps) {
  const { t } = useTranslation();
  const set = (place: number, tier: RateTier) => onChange(replacedAt(tiers, place, tier), `rate ${place}`);
  return (
    <RowTable
      label={t('schemes.field.rates')}
      columns={[t('schemes.rateLine'), t('schemes.level.bound'), t('schemes.tierPoints')]}
      addText={t('schemes.addRate')}
      onAdd={() => onChange([...tiers, { op: '>=', rate: 8000, points: 0 }], 'add rate')}
      onRemove={(place) => onChange(removedAt(tiers, place), `remove rate ${place}`)}
      rows={tiers.map((tier, place) => [
        <AmountField
          key="rate"
          label={t('schemes.rateLine')}
          value={tier.rate}
          unit="%"
          hint={t('schemes.hint.percent')}
          onChange={(rate) => set(place, { ...tier, rate: Math.min(rate, 10_000) })}
        />,
        <Select
          key="op"
          aria-label={t('schemes.level.bound')}
          value={tier.op}
          style={{ width: 96 }}
          options={(['>=', '>'] as const).map((value) => ({ value, label: t(`schemes.op.${value}`) }))}
          onChange={(op) => set(place, { ...tier, op })}
        />,
        <AmountField
          key="points"
          label={t('schemes.tierPoints')}
          value={tier.points}
          unit={t('common.points')}
          hint={t('schemes.hint.points')}
          onChange={(points) => set(place, { ...tier, points })}
        />,
      ])}
    />
  );
}
