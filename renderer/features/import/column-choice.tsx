import { Select, Typography } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { cellText } from '../../../shared/import/cell-text.ts';
import type { Mapping } from '../../../shared/import/table-head.ts';
import type { ChosenTable } from './chosen-table.ts';
import styles from './import.module.css';

interface ColumnChoiceProps {
  readonly field: string;
  readonly label: string;
  readonly chosen: ChosenTable;
  readonly onChange: (mapping: Mapping) => void;
}

/** A column as spreadsheets name it: A to Z, then AA. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}

const none = -1;
const longest = 16;

/** Which column of the list holds a field, with the first value that stands in it. */
export function ColumnChoice({ field, label, chosen, onChange }: ColumnChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  const { table, body } = chosen;
  const column = table.mapping[field];
  const sample =
    column === undefined
      ? ''
      : (body.lines.map(({ cells }) => cellText(cells[column])).find((text) => text !== '') ?? '');
  const change = (value: number) => {
    const { [field]: _former, ...others } = table.mapping;
    onChange(value === none ? others : { ...others, [field]: value });
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <span className={styles['row']}>
        <Select
          id={id}
          value={column ?? none}
          onChange={change}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 210 }}
          popupMatchSelectWidth={false}
          options={[
            { value: none, label: t('imports.columns.noColumn') },
            ...table.labels.map((text, at) => ({
              value: at,
              label: t('imports.columns.column', { letter: letterOf(at), label: text.slice(0, longest) }),
            })),
          ]}
        />
        <Typography.Text type="secondary" ellipsis style={{ maxWidth: 130 }}>
          {sample}
        </Typography.Text>
      </span>
    </div>
  );
}
