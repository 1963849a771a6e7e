import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterRow, RegisterStage } from '../../../shared/domain/qualification/register-row.ts';

/** One meaning a colour: grey not begun, blue in work, orange sent back, green done. */
const colors: Readonly<Record<RegisterStage, string>> = {
  none: 'default',
  applied: 'processing',
  refused: 'warning',
  checked: 'processing',
  trained: 'processing',
  failed: 'warning',
  passed: 'processing',
  certified: 'success',
};

export function StageTag({ row: { stage, standing } }: { readonly row: RegisterRow }) {
  const { t } = useTranslation();
  const isHeld = stage === 'none' && standing === 'valid';
  return (
    <Tag color={isHeld ? 'success' : colors[stage]}>
      {isHeld ? t('qualification.standing.valid') : t(`qualification.stage.${stage}`)}
    </Tag>
  );
}
