import { Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What is searched for, where the list says it in words of its own. */
  readonly label?: string;
  /** Pixels. */
  readonly width: number;
}

/** Narrows a list to what is typed, at every letter. */
export function SearchBox({ value, onChange, label, width }: SearchBoxProps) {
  const { t } = useTranslation();
  const words = label ?? t('common.search');
  return (
    <Input.Search
      allowClear
      placeholder={words}
      aria-label={words}
      style={{ width }}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
