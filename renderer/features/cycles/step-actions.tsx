import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { earlierStages, nextStages } from '../../../shared/domain/cycle-steps.ts';
import type { CycleStage } from '../../../shared/schema/cycle-step.ts';
import type { CycleStanding } from '../../data/repositories/cycles.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { BackDialog } from './back-dialog.tsx';
import styles from './cycles.module.css';

/** The archive has a section of its own. */
const isStep = (stage: CycleStage): boolean => stage !== 'archived';

/** An announcement whose step was recorded and nothing more. */
const isCutShort = ({ cycle, stage }: CycleStanding): boolean =>
  cycle.status === 'open' && stage === 'circular';

/** Takes the year on by one stage, or back with a reason. */
export function StepActions({ standing }: { readonly standing: CycleStanding }) {
  const { cycle, stage } = standing;
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const [goesBack, setGoesBack] = useState(false);
  const next = isCutShort(standing) ? (['circular'] as const) : nextStages(stage).filter(isStep);
  const ask = (to: CycleStage) =>
    modal.confirm({
      title: t('cycles.step.confirm', { stage: t(`cycles.stage.${to}`) }),
      content: t(`cycles.step.about.${to}`),
      onOk: async () => {
        const taken = await run(() => repositories.cycles.takeStep(cycle.id, to));
        if (taken) void message.success(t('cycles.step.done', { stage: t(`cycles.stage.${to}`) }));
      },
    });
  if (next.length === 0 && earlierStages(stage).length === 0) return null;
  return (
    <section className={styles['section']}>
      <h2>{t('cycles.step.title')}</h2>
      <div className={styles['actions']}>
        {next.map((to, place) => (
          <Button
            key={to}
            type={place === next.length - 1 ? 'primary' : 'default'}
            loading={busy}
            onClick={() => ask(to)}
          >
            {t('cycles.step.forward', { stage: t(`cycles.stage.${to}`) })}
          </Button>
        ))}
        {earlierStages(stage).length > 0 && (
          <Button type="text" onClick={() => setGoesBack(true)}>
            {t('cycles.step.back')}
          </Button>
        )}
        {next.length === 1 && next[0] && (
          <span style={{ color: '#57606a' }}>{t(`cycles.step.about.${next[0]}`)}</span>
        )}
      </div>
      {goesBack && <BackDialog cycleId={cycle.id} stage={stage} onClose={() => setGoesBack(false)} />}
    </section>
  );
}
