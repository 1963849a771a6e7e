import { App, Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import { useServices } from '../../data/services-context.tsx';
import { useCommand } from '../../ui/use-command.ts';

/** Announces what was decided; from then on each township sees what concerns its own people. */
export function PublishButton({ cycle: { id, year, status } }: { readonly cycle: Cycle }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const { repositories } = useServices();
  const { run } = useCommand();
  if (status !== 'open') return <Tag color="success">{t('notice.publish.published')}</Tag>;
  const ask = () =>
    modal.confirm({
      title: t('notice.publish.title', { year }),
      content: t('notice.publish.text'),
      okText: t('notice.publish.button'),
      onOk: async () => {
        const published = await run(() => repositories.cycles.publish(id));
        if (published) void message.success(t('notice.publish.done', { year }));
      },
    });
  return (
    <Button type="primary" onClick={ask}>
      {t('notice.publish.button')}
    </Button>
  );
}
