import { App } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recovery } from '../data/services.ts';

/** Tells once, until it is closed, that one copy was repaired from the other. */
export function RecoveryNotice({ recovery }: { readonly recovery: Recovery | null }) {
  const { notification } = App.useApp();
  const { t } = useTranslation();
  useEffect(() => {
    if (!recovery) return;
    const count = Object.values(recovery.restored).reduce((sum, restored) => sum + restored, 0);
    notification.warning({
      key: 'recovery',
      title: t('shell.rebuiltTitle'),
      description: t('shell.rebuilt', { count }),
      duration: 0,
    });
  }, [recovery, notification, t]);
  return null;
}
