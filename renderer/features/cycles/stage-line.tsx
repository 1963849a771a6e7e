import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import { cycleStages } from '../../../shared/domain/cycle-steps.ts';
import type { CycleStage } from '../../../shared/schema/cycle-step.ts';
import styles from './cycles.module.css';

/** Where the year stands, among all its stages. */
export function StageLine({ stage }: { readonly stage: CycleStage }) {
  const { t } = useTranslation();
  return (
    <div className={styles['stages']}>
      <Steps
        size="small"
        titlePlacement="vertical"
        current={cycleStages.indexOf(stage)}
        {...(stage === 'archived' && { status: 'finish' })}
        items={cycleStages.map((one) => ({ title: t(`cycles.stage.${one}`) }))}
      />
    </div>
  );
}
