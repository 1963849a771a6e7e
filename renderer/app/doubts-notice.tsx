import { App } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDoubts } from '../data/has-doubts.ts';
import { useServices } from '../data/services-context.tsx';
import { useQuery } from '../data/use-query.ts';

/** Tells, until it is closed, that documents are not as they were saved; the settings list them. */
export function DoubtsNotice() {
  const { notification } = App.useApp();
  const { t } = useTranslation();
  const { doubts } = useServices().store;
  const { data: check } = useQuery(() => doubts.state$, [doubts]);
  const isTold = check?.state === 'done' && hasDoubts(check);
  useEffect(() => {
    if (!isTold) return;
    notification.warning({
      key: 'doubts',
      title: t('shell.doubtsTitle'),
      description: t('shell.doubts'),
      duration: 0,
    });
  }, [isTold, notification, t]);
  return null;
}
