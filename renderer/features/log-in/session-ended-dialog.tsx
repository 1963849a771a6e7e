import { Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { useServices } from '../../data/services-context.tsx';
import { useSync } from '../../sync/sync-provider.ts';
import { unsentOf } from '../../sync/unsent-of.ts';
import { useSyncStatus } from '../../sync/use-sync-status.ts';
import { LogInForm } from './log-in-form.tsx';
import { useLogIn } from './use-log-in.ts';

interface SessionEndedDialogProps {
  /** Opens the data of another account. */
  readonly onOther: (profile: Profile) => Promise<void>;
}

/**
 * Asks a browser whose session the hub has ended to log in again. It stands over the screen, so that what was being
 * typed is still there when the same person comes back.
 */
export function SessionEndedDialog({ onOther }: SessionEndedDialogProps) {
  const { t } = useTranslation();
  const { bridge, profile, store } = useServices();
  const sync = useSync();
  const status = useSyncStatus();
  const hasEnded = bridge.kind === 'web' && status?.problem?.code === 'SIGN_IN_AGAIN';
  const unsent = unsentOf(status, store.clock);
  const resume = async (next: Profile) => {
    if (next.space !== profile.space || next.actorId !== profile.actorId) return onOther(next);
    await bridge.profile.write(next);
    sync?.syncNow();
  };
  const { busy, trouble, logIn } = useLogIn({ bridge, profile, ...(unsent && { unsent }), onLogIn: resume });
  const count = unsent?.count ?? 0;
  return (
    <Modal
      open={hasEnded}
      closable={false}
      footer={null}
      width={440}
      title={t('logIn.ended')}
      destroyOnHidden
    >
      <Typography.Paragraph>
        {count > 0 ? t('logIn.endedUnsent', { n: count }) : t('logIn.endedSafe')}
      </Typography.Paragraph>
      <LogInForm busy={busy} trouble={trouble} onSubmit={(given) => void logIn(given)} />
    </Modal>
  );
}
