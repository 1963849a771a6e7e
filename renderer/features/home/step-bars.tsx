import { Progress, theme } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { DeadlineText } from './deadline-text.tsx';
import styles from './home.module.css';
import type { Step } from './task.ts';

/** How far each step of the year is. */
export function StepBars({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  return (
    <section className={styles['section']}>
      <h2>{t('home.progress')}</h2>
      <div className={styles['steps']}>
        {steps.map(({ kind, done, total, deadline }) => {
          const complete = total > 0 && done === total;
          return (
            <Fragment key={kind}>
              <span>{t(`home.step.${kind}`)}</span>
              <Progress
                percent={total === 0 ? 0 : Math.floor((done / total) * 100)}
                showInfo={false}
                strokeColor={complete ? token.colorSuccess : token.colorInfo}
                aria-label={t(`home.step.${kind}`)}
              />
              <span>
                {done} / {total}
              </span>
              <span>{deadline && <DeadlineText date={deadline} done={complete} />}</span>
            </Fragment>
          );
        })}
      </div>
    </section>
  );
}
