import { App } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../data/services-context.tsx';
import { useQuery } from '../data/use-query.ts';

/** Tells, until it is closed, that personal fields do not open; the settings list them. */
export function UnreadableNotice() {
  const { notification } = App.useApp();
  const { t } = useTranslation();
  const { store } = useServices();
  const { data: fields = [] } = useQuery(() => store.unreadable.all$, [store]);
  const count = fields.length;
  useEffect(() => {
    if (count === 0) return;
    notification.warning({
      key: 'unreadable',
      title: t('shell.unreadableTitle'),
      description: t('shell.unreadable', { count }),
      duration: 0,
    });
  }, [count, notification, t]);
  return null;
}
