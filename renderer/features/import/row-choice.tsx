import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PlannedRow } from '../../../shared/import/plan-unions.ts';
import type { RowChoice as Choice } from '../../../shared/import/union-work.ts';

interface RowChoiceProps {
  readonly planned: PlannedRow;
  readonly choice: Choice;
  readonly nameOf: (unionId: string) => string;
  readonly onChoose: (choice: Choice) => void;
}

const keyOf = (choice: Choice): string =>
  choice.kind === 'update' ? `update:${choice.unionId}` : choice.kind;

const update = (unionId: string): Choice => ({ kind: 'update', unionId });

/** What is done with a row: as found, left out, or as somebody decides. */
export function RowChoice({ planned, choice, nameOf, onChoose }: RowChoiceProps) {
  const { t } = useTranslation();
  const { row, standing } = planned;
  const skip: Choice = { kind: 'skip' };
  const create: Choice = { kind: 'create' };
  const choices: readonly Choice[] = ((): readonly Choice[] => {
    switch (standing.kind) {
      case 'error':
      case 'same':
        return [];
      case 'new':
        return [create, skip];
      case 'update':
        return [update(standing.unionId), skip];
      case 'near':
        return [skip, ...standing.unionIds.map(update), create];
      case 'repeated':
        return [skip, { kind: 'merge' }];
    }
  })();
  const labelOf = (one: Choice): string => {
    if (one.kind === 'update') return t('imports.preview.updateOf', { name: nameOf(one.unionId) });
    if (one.kind !== 'merge') return t(`imports.preview.${one.kind}`);
    return t('imports.preview.merge', { line: standing.kind === 'repeated' ? standing.ofLine : '' });
  };
  if (choices.length === 0) return t('imports.preview.skip');
  return (
    <Select
      aria-label={`${t('imports.preview.choice')} ${row.line}`}
      value={keyOf(choice)}
      style={{ width: '100%' }}
      popupMatchSelectWidth={false}
      options={choices.map((one) => ({ value: keyOf(one), label: labelOf(one) }))}
      onChange={(key) => {
        const next = choices.find((one) => keyOf(one) === key);
        if (next) onChoose(next);
      }}
    />
  );
}
