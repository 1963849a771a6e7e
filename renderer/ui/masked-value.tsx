import { Button } from 'antd';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MaskedField } from '../../shared/domain/masking/mask-value.ts';
import { shownValue } from '../../shared/domain/masking/masking-policy.ts';
import { FullValues } from './full-values.ts';
import { useCommand } from './use-command.ts';

interface MaskedValueProps {
  readonly field: MaskedField;
  readonly value: string;
  /** Whose it is, for who cannot see where the button stands. */
  readonly name: string;
  /** Notes the look before the value is shown. */
  readonly onReveal: () => Promise<void>;
}

/** A personal value in a list: masked until somebody asks for it, which is noted. */
export function MaskedValue({ field, value, name, onReveal }: MaskedValueProps) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  const isFull = useContext(FullValues);
  const [revealed, setRevealed] = useState<string | null>(null);
  const masked = shownValue('list', field, value);
  if (isFull || masked === value || revealed === value) return <>{value}</>;
  return (
    <>
      {masked}
      <Button
        type="link"
        size="small"
        loading={busy}
        aria-label={t('privacy.revealOf', { name })}
        style={{ paddingInline: 4 }}
        onClick={(event) => {
          event.stopPropagation();
          void run(async () => {
            await onReveal();
            setRevealed(value);
          });
        }}
      >
        {t('privacy.reveal')}
      </Button>
    </>
  );
}
