import { LockOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useServices } from '../data/services-context.tsx';
import { useSync } from '../sync/sync-provider.ts';
import { unsentOf } from '../sync/unsent-of.ts';
import { useSyncStatus } from '../sync/use-sync-status.ts';
import { useCommand } from '../ui/use-command.ts';
import { useLock } from './lock-context.tsx';

/** Ends the session of a browser; what is not at the city stays in it, and the person is told how much that is. */
function useLogOut(): { readonly busy: boolean; readonly ask: () => void } {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const { bridge, profile, store } = useServices();
  const sync = useSync();
  const unsent = unsentOf(useSyncStatus(), store.clock);
  const { busy, run } = useCommand();
  const logOut = async () => {
    await sync?.stop();
    await bridge.profile.write({ ...profile, ...(unsent && { unsent }) });
    await bridge.hub.signOut();
    location.hash = '';
    location.reload();
  };
  const text = () => {
    if (!unsent) return t('logIn.outUnknown');
    return unsent.count > 0 ? t('logIn.outUnsent', { n: unsent.count }) : t('logIn.outSafe');
  };
  const ask = () =>
    modal.confirm({
      title: t('logIn.outTitle'),
      content: text(),
      okText: t('logIn.out'),
      onOk: () => run(logOut),
    });
  return { busy, ask };
}

function BrowserMenu({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const { busy, ask } = useLogOut();
  const items = [{ key: 'out', icon: <LogoutOutlined />, label: t('logIn.out') }];
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ask }}>
      <Button icon={<UserOutlined />} loading={busy}>
        {name}
      </Button>
    </Dropdown>
  );
}

function LockMenu({ name, lock }: { readonly name: string; readonly lock: () => void }) {
  const { t } = useTranslation();
  const items = [{ key: 'lock', icon: <LockOutlined />, label: t('vault.lockNow'), extra: 'Ctrl+L' }];
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: lock }}>
      <Button icon={<UserOutlined />}>{name}</Button>
    </Dropdown>
  );
}

/** Who works here in earnest; in a browser he can log out, and with a password he can lock. */
export function OfficeMenu() {
  const { bridge, profile } = useServices();
  const lock = useLock();
  if (lock) return <LockMenu name={profile.actorName} lock={lock} />;
  if (bridge.kind === 'web' && profile.cityId !== undefined) return <BrowserMenu name={profile.actorName} />;
  return (
    <span>
      <UserOutlined /> {profile.actorName}
    </span>
  );
}
