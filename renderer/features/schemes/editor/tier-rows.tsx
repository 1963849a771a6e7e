import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Tier } from '../../../../shared/schema/scheme-item.ts';
import { AmountField } from './amount-field.tsx';
import { removedAt, replacedAt } from './list-edits.ts';
import { RowTable } from './row-table.tsx';

interface TierRowsProps {
  readonly tiers: readonly Tier[];
  readonly onChange: (tiers: readonly Tier[], field: string) => void;
}

/** 档次: alternatives, each with its words and its points. */
export function TierRows({ tiers, onChange }: TierRowsProps) {
  const { t } = useTranslation();
  const set = (place: number, tier: Tier) => onChange(replacedAt(tiers, place, tier), `tier ${place}`);
  return (
    <RowTable
      label={t('schemes.field.tiers')}
      columns={[t('schemes.tierText'), t('schemes.tierPoints')]}
      addText={t('schemes.addTier')}
      onAdd={() => onChange([...tiers, { points: 0, text: '' }], 'add tier')}
      onRemove={(place) => onChange(removedAt(tiers, place), `remove tier ${place}`)}
      rows={tiers.map((tier, place) => [
        <Input
          key="text"
          aria-label={t('schemes.tierText')}
          maxLength={200}
          value={tier.text}
          onChange={(event) => set(place, { ...tier, text: event.target.value })}
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
