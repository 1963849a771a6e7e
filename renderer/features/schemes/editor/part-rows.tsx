import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Part } from '../../../../shared/schema/scheme-item.ts';
import { AmountField } from './amount-field.tsx';
import { removedAt, replacedAt } from './list-edits.ts';
import { RowTable } from './row-table.tsx';

interface PartRowsProps {
  /** The item's code, which its parts' codes begin with. */
  readonly code: string;
  readonly parts: readonly Part[];
  readonly onChange: (parts: readonly Part[], field: string) => void;
}

const partCode = (code: string, number: number): string =>
  `${code}${number < 26 ? String.fromCharCode(97 + number) : number}`;

function freePartCode(code: string, parts: readonly Part[]): string {
  const taken = new Set(parts.map((part) => part.code));
  let number = parts.length;
  while (taken.has(partCode(code, number))) number += 1;
  return partCode(code, number);
}

/** 得分点: ticked one by one. */
export function PartRows({ code, parts, onChange }: PartRowsProps) {
  const { t } = useTranslation();
  const set = (place: number, part: Part) => onChange(replacedAt(parts, place, part), `part ${place}`);
  const add = () =>
    onChange([...parts, { code: freePartCode(code, parts), name: '', points: 0 }], 'add part');
  return (
    <RowTable
      label={t('schemes.field.parts')}
      columns={[t('schemes.partName'), t('schemes.tierPoints')]}
      addText={t('schemes.addPart')}
      onAdd={add}
      onRemove={(place) => onChange(removedAt(parts, place), `remove part ${place}`)}
      rows={parts.map((part, place) => [
        <Input
          key="name"
          aria-label={t('schemes.partName')}
          maxLength={200}
          value={part.name}
          onChange={(event) => set(place, { ...part, name: event.target.value })}
        />,
        <AmountField
          key="points"
          label={t('schemes.tierPoints')}
          value={part.points}
          unit={t('common.points')}
          hint={t('schemes.hint.points')}
          onChange={(points) => set(place, { ...part, points })}
        />,
      ])}
    />
  );
}
