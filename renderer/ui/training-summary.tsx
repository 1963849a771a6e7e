import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { summariseTraining } from '../../shared/domain/summarise-training.ts';
import type { Training } from '../../shared/schema/union.ts';

/** 培训“1+N” in one line: the initial course, the courses for the post and their hours. */
export function TrainingSummary({ training }: { readonly training: readonly Training[] }) {
  const { t } = useTranslation();
  const { initialOn, posts, hours } = summariseTraining(training);
  return (
    <div>
      {initialOn === null ? (
        <Typography.Text type="warning">{t('training.noInitial')}</Typography.Text>
      ) : (
        t('training.initialOn', { on: initialOn })
      )}
      {' · '}
      {t('training.posts', { posts, hours })}
    </div>
  );
}
