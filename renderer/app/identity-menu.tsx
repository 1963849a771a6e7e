import { SwapOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { demoProfiles } from '../../shared/demo/demo-profiles.ts';
import { useProfile } from './profile-context.tsx';

/** Who works here. In the demo one may change places, to see what each office sees. */
export function IdentityMenu() {
  const { t } = useTranslation();
  const { profile, choose } = useProfile();
  if (profile.mode === 'office') {
    return (
      <span>
        <UserOutlined /> {profile.actorName}
      </span>
    );
  }
  const others = demoProfiles(profile.deviceId);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [profile.actorId],
        items: others.map((other) => ({ key: other.actorId, label: other.actorName })),
        onClick: ({ key }) => {
          const other = others.find((candidate) => candidate.actorId === key);
          if (other) void choose(other);
        },
      }}
    >
      <Tooltip title={t('shell.switchHint')} placement="bottomRight">
        <Button icon={<SwapOutlined />} aria-label={t('shell.switchIdentity')}>
          {profile.actorName}
        </Button>
      </Tooltip>
    </Dropdown>
  );
}
