import { Select, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indexScheme } from '../../../shared/domain/index-scheme.ts';
import type { AmendmentFieldsProps } from './amendment-form.tsx';

const decisions = ['upheld', 'dismissed'] as const;
type Decision = (typeof decisions)[number];

/** A veto that was found, or fell, after the archiving. */
export function VetoFields({ archive, words, candidacyId, onChange }: AmendmentFieldsProps) {
  const { t } = useTranslation();
  const [item, setItem] = useState<string | null>(null);
  const [decision, setDecision] = useState<Decision | null>(null);
  const decisionOn = (code: string | null) =>
    archive.vetoes.find((one) => one.candidacyId === candidacyId && one.item === code)?.decision ?? null;
  const tell = (code: string | null, after: Decision | null) => {
    setItem(code);
    setDecision(after);
    const before = decisionOn(code);
    const isWhole = code !== null && after !== null && before !== after;
    onChange(isWhole ? { kind: 'veto', candidacyId, item: code, before, after } : null);
  };
  const items = [...indexScheme(words.scheme).vetoItems.values()];
  return (
    <>
      <Select<string>
        aria-label={t('supplements.item')}
        placeholder={t('supplements.item')}
        style={{ width: 480 }}
        value={item}
        onChange={(code) => tell(code, decision)}
        options={items.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
      />
      <Select<Decision>
        aria-label={t('supplements.decision')}
        placeholder={t('supplements.decision')}
        style={{ width: 120 }}
        value={decision}
        onChange={(after) => tell(item, after)}
        options={decisions.map((value) => ({ value, label: t(`supplements.verdict.${value}`) }))}
      />
      {item !== null && (
        <Typography.Text type="secondary">
          {t('supplements.stands', { value: t(`supplements.verdict.${decisionOn(item) ?? 'none'}`) })}
        </Typography.Text>
      )}
    </>
  );
}
