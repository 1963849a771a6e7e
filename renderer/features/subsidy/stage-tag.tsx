import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchStage } from '../../../shared/domain/fold-batches.ts';

const colors: Readonly<Record<BatchStage, string>> = {
  prepared: 'processing',
  checked: 'processing',
  handed: 'processing',
  closed: 'success',
  cancelled: 'default',
};

export function StageTag({ stage }: { readonly stage: BatchStage }) {
  const { t } = useTranslation();
  return <Tag color={colors[stage]}>{t(`subsidy.stage.${stage}`)}</Tag>;
}
