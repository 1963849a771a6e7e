import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import { EntryCard } from '../../ui/entry-card.tsx';
import { LogInForm } from './log-in-form.tsx';
import { useLogIn } from './use-log-in.ts';

interface LogInCardProps {
  readonly bridge: Bridge;
  readonly profile: Profile | null;
  readonly onLogIn: (profile: Profile) => Promise<void>;
}

/** Whose work is still in this browser, and whether the city has it. */
function LastPerson({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation();
  const { actorName: name, unsent } = profile;
  const left = unsent?.count ?? 0;
  if (left > 0) return <Alert showIcon type="warning" title={t('logIn.lastUnsent', { name, n: left })} />;
  return (
    <Typography.Text type="secondary">
      {t(unsent ? 'logIn.lastSafe' : 'logIn.last', { name })}
    </Typography.Text>
  );
}

/** Logging in at the hub that serves the page, with what it means for the work in this browser. */
export function LogInCard({ bridge, profile, onLogIn }: LogInCardProps) {
  const { t } = useTranslation();
  const { busy, trouble, logIn } = useLogIn({ bridge, profile, onLogIn });
  return (
    <EntryCard title={t('logIn.title')}>
      <Typography.Paragraph>{t('logIn.lead')}</Typography.Paragraph>
      {profile && <LastPerson profile={profile} />}
      <div style={{ margin: '16px 0' }}>
        <LogInForm busy={busy} trouble={trouble} onSubmit={(given) => void logIn(given)} />
      </div>
      <Typography.Text type="secondary">{t('logIn.forgotten')}</Typography.Text>
    </EntryCard>
  );
}
