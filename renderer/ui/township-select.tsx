import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

interface TownshipSelectProps {
  /** The rows to choose among, in the order of townships. */
  readonly lines: readonly { readonly townshipCode: string; readonly township: string }[];
  readonly value: string | null;
  readonly onChange: (townshipCode: string | null) => void;
}

/** Narrows a list to one township; only townships that have rows are offered, and the one chosen before. */
export function TownshipSelect({ lines, value, onChange }: TownshipSelectProps) {
  const { t } = useTranslation();
  const townships = new Map(lines.map(({ townshipCode, township }) => [townshipCode, township]));
  if (value !== null && !townships.has(value)) townships.set(value, t('worklist.townshipWithout'));
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('worklist.allTownships')}
      aria-label={t('worklist.column.township')}
      style={{ width: 168 }}
      value={value}
      options={[...townships].map(([code, name]) => ({ value: code, label: name }))}
      onChange={(code: string | undefined) => onChange(code ?? null)}
    />
  );
}
