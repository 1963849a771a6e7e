import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
}

/** A code; an emptied field waits, marked, for the next one. */
export function CodeField({ label, value, onChange }: CodeFieldProps) {
  const { t } = useTranslation();
  const [empty, setEmpty] = useState(false);
  return (
    <Input
      aria-label={label}
      maxLength={20}
      style={{ width: 96 }}
      value={empty ? '' : value}
      {...(empty && { status: 'error' as const, placeholder: t('schemes.hint.code') })}
      onChange={(event) => {
        const code = event.target.value.trim();
        setEmpty(code === '');
        if (code !== '') onChange(code);
      }}
      onBlur={() => setEmpty(false)}
    />
  );
}
