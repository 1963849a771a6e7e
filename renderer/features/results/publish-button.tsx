import { App, Button, Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';

interface PublishButtonProps {
  readonly cycle: Cycle;
  /** Whether the stored results still follow from the sheets. */
  readonly current: boolean;
}

/** Announces the results; from then on each township sees what concerns its own people. */
export function PublishButton({ cycle: { id, year, status }, current }: PublishButtonProps) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const { repositories } = useServices();
  const { run } = useCommand();
  if (status !== 'open') return <Tag color="success">{t('results.publish.published')}</Tag>;
  const ask = () =>
    modal.confirm({
      title: t('results.publish.title', { year }),
      content: t('results.publish.text'),
      okText: t('results.publish.button'),
      onOk: async () => {
        const published = await run(() => repositories.cycles.publish(id));
        if (published) void message.success(t('results.publish.done', { year }));
      },
    });
  return (
    <Tooltip title={current ? '' : t('results.publish.blocked')}>
      <Button disabled={!current} onClick={ask}>
        {t('results.publish.button')}
      </Button>
    </Tooltip>
  );
}
