import { Button, Progress, Result, Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OpenOutcome } from '../data/services.ts';
import { errorMessage } from '../ui/show-error.ts';
import type { StartProgress } from './open-office.ts';

const megabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024);

export function Opening({ progress }: { readonly progress: StartProgress | null }) {
  const { t } = useTranslation();
  return (
    <div style={{ display: 'grid', placeContent: 'center', justifyItems: 'center', gap: 16, height: '100%' }}>
      <Spin size="large" />
      <div role="status">{progress ? t(`shell.${progress.step}`, { ...progress }) : t('shell.opening')}</div>
      {progress && (
        <Progress percent={Math.floor((progress.done / progress.total) * 100)} style={{ width: 320 }} />
      )}
    </div>
  );
}

type Failure = Exclude<OpenOutcome, { readonly kind: 'open' }>;

/** What stands between the user and the data, in plain words, with the data left untouched. */
export function OpenFailed({
  outcome,
  onRetry,
}: {
  readonly outcome: Failure;
  readonly onRetry: () => void;
}) {
  const { t } = useTranslation();
  const texts = useFailureTexts(outcome);
  return (
    <Result
      status="warning"
      title={texts.title}
      subTitle={<div style={{ maxWidth: 560, margin: '0 auto' }}>{texts.text}</div>}
      extra={[
        <Button key="retry" type="primary" onClick={onRetry}>
          {t('common.retry')}
        </Button>,
        outcome.kind === 'both-lost' && (
          <Button key="empty" danger onClick={() => void outcome.accept().then(onRetry)}>
            {t('shell.bothLost.startEmpty')}
          </Button>
        ),
      ]}
    />
  );
}

function useFailureTexts(outcome: Failure): { readonly title: string; readonly text: string } {
  const { t } = useTranslation();
  switch (outcome.kind) {
    case 'newer-data':
      return { title: t('shell.newer.title'), text: t('shell.newer.text') };
    case 'disk-full':
      return {
        title: t('shell.diskFull.title'),
        text: t('shell.diskFull.text', {
          free: megabytes(outcome.freeBytes),
          floor: megabytes(outcome.floorBytes),
        }),
      };
    case 'both-lost':
      return {
        title: t('shell.bothLost.title'),
        text: t('shell.bothLost.text'),
      };
    case 'failed':
      return {
        title: t('shell.failed.title'),
        text: t('shell.failed.text', { message: errorMessage(outcome.error) }),
      };
  }
}
