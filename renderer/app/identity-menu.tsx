import { SwapOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { demoProfiles } from '../../shared/demo/demo-profiles.ts';
import { OfficeMenu } from './office-menu.tsx';
import { useProfile } from './profile-context.tsx';

/** Who works here. In the demo one may change places, to see what each office sees. */
export function IdentityMenu() {
  const { t } = useTranslation();
  const { profile, choose } = useProfile();
  const navigate = useNavigate();
  if (profile.mode === 'office') return <OfficeMenu />;
  const others = demoProfiles(profile.deviceId);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [profile.actorId],
        items: [
          {
            type: 'group',
            label: t('shell.switchHint'),
            children: others.map((other) => ({ key: other.actorId, label: other.actorName })),
          },
        ],
        onClick: ({ key }) => {
          const other = others.find((candidate) => candidate.actorId === key);
          // The page one stands on may not be there for the other office.
          if (other) void Promise.resolve(navigate('/')).then(() => choose(other));
        },
      }}
    >
      <Button icon={<SwapOutlined />} aria-label={t('shell.switchIdentity')}>
        {profile.actorName}
      </Button>
    </Dropdown>
  );
}
