import { Input } from 'antd';
import { parseDate } from '../../shared/lib/parse-date.ts';

interface DateInputProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly disabled?: boolean;
}

/** A date typed in any usual form; it turns into `2026-03-15` when the field is left. Unreadable text stays as typed. */
export function DateInput({ value = '', onChange, ...rest }: DateInputProps) {
  return (
    <Input
      {...rest}
      value={value}
      placeholder="2026-03-15"
      autoComplete="off"
      style={{ width: 150 }}
      onChange={(event) => onChange?.(event.target.value)}
      onBlur={() => {
        const date = parseDate(value);
        if (date && date !== value) onChange?.(date);
      }}
    />
  );
}
