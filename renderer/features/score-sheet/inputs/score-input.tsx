import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../../shared/domain/format-points.ts';
import { readTyped } from '../editor/read-typed.ts';
import { choiceList } from './choice-list.ts';
import { ChoiceInput } from './choice-input.tsx';
import type { InputProps } from './input-props.ts';
import { NumberInput } from './number-input.tsx';
import { piecesText } from './pieces-text.ts';
import { TicksInput } from './ticks-input.tsx';

/** The input that fits the item's kind, so that what it cannot give can hardly be entered. */
export function ScoreInput(props: InputProps) {
  const { t } = useTranslation();
  const { item, row } = props;
  const choices = choiceList(item);
  if (choices) return <ChoiceInput {...props} choices={choices} />;
  switch (item.kind) {
    case 'count':
    case 'deduct': {
      const typed = row.text === null ? null : readTyped(item, row.text);
      const given = typed?.kind === 'given' ? typed.given : row.value.entry;
      const unit = t(`scoreSheet.pieces.${item.kind === 'count' ? 'unitCount' : 'unitDeduct'}`);
      return <NumberInput {...props} unit={unit} hint={piecesText(item, given)} />;
    }
    case 'parts':
      return <TicksInput {...props} parts={item.parts} />;
    case 'scale': {
      const figures = { max: formatPoints(item.max), step: formatPoints(item.step) };
      return <NumberInput {...props} unit={t('common.points')} hint={t('scoreSheet.stepHint', figures)} />;
    }
    case 'bool':
    case 'tiers':
      return null;
  }
}
