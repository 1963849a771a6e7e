import {
  AuditOutlined,
  CalendarOutlined,
  ClusterOutlined,
  CloudSyncOutlined,
  EditOutlined,
  FileDoneOutlined,
  FileSearchOutlined,
  FormOutlined,
  HomeOutlined,
  IdcardOutlined,
  PayCircleOutlined,
  NotificationOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  ShopOutlined,
  SolutionOutlined,
  StopOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Menu } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { Profile } from '../../shared/ipc/profile.ts';
import { ReminderCount } from './reminder-count.tsx';

type Place =
  | 'home'
  | 'cycles'
  | 'roster'
  | 'candidacies'
  | 'worklist'
  | 'panel'
  | 'panel-day'
  | 'anomalies'
  | 'results'
  | 'vetoes'
  | 'notice'
  | 'certificates'
  | 'subsidy'
  | 'scheme'
  | 'schemes'
  | 'townships'
  | 'hub-admin'
  | 'sync'
  | 'settings';

const icons: Readonly<Record<Place, ReactNode>> = {
  home: <HomeOutlined />,
  cycles: <CalendarOutlined />,
  roster: <ShopOutlined />,
  candidacies: <TeamOutlined />,
  worklist: <ProfileOutlined />,
  panel: <FormOutlined />,
  'panel-day': <SolutionOutlined />,
  anomalies: <FileSearchOutlined />,
  results: <AuditOutlined />,
  vetoes: <StopOutlined />,
  notice: <NotificationOutlined />,
  certificates: <SafetyCertificateOutlined />,
  subsidy: <PayCircleOutlined />,
  scheme: <FileDoneOutlined />,
  schemes: <EditOutlined />,
  townships: <ClusterOutlined />,
  'hub-admin': <IdcardOutlined />,
  sync: <CloudSyncOutlined />,
  settings: <SettingOutlined />,
};

/** What each office works with, in the order of the year's work. */
const places: Readonly<Record<Profile['role'], readonly Place[]>> = {
  township: ['home', 'cycles', 'roster', 'candidacies', 'scheme', 'sync', 'settings'],
  city: [
    'home',
    'cycles',
    'roster',
    'worklist',
    'panel',
    'panel-day',
    'vetoes',
    'anomalies',
    'results',
    'notice',
    'certificates',
    'subsidy',
    'scheme',
    'schemes',
    'townships',
    'hub-admin',
    'sync',
    'settings',
  ],
  panel: ['home', 'cycles', 'panel', 'scheme', 'sync', 'settings'],
};

/** Those who see the city's work and change none of it: money for finance, all but the scoring for the auditor. */
const readerPlaces: { readonly [R in NonNullable<Profile['actorRole']>]?: readonly Place[] } = {
  finance: ['subsidy', 'results', 'scheme', 'sync', 'settings'],
  auditor: [
    'cycles',
    'roster',
    'worklist',
    'vetoes',
    'anomalies',
    'results',
    'notice',
    'certificates',
    'subsidy',
    'scheme',
    'sync',
    'settings',
  ],
};

const ofTheHub: ReadonlySet<Place> = new Set(['panel-day', 'townships', 'hub-admin', 'sync']);

/** The demo has nobody to sync with. */
const placesOf = ({ mode, role, actorRole }: Profile): readonly Place[] =>
  ((actorRole && readerPlaces[actorRole]) ?? places[role])
    .filter((place) => !ofTheHub.has(place) || mode === 'office')
    // Only the hub's own administrator may change its accounts.
    .filter((place) => place !== 'hub-admin' || actorRole === 'cityAdmin');

export function Navigation({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const current = useLocation().pathname.split('/')[1] || 'home';
  return (
    <Menu
      mode="inline"
      aria-label={t('shell.navLabel')}
      selectedKeys={[current]}
      onClick={({ key }) => void navigate(key === 'home' ? '/' : `/${key}`)}
      items={placesOf(profile).map((place) => ({
        key: place,
        icon: icons[place],
        label:
          place === 'cycles' ? (
            <>
              {t('shell.nav.cycles')}
              <ReminderCount />
            </>
          ) : (
            t(`shell.nav.${place}`)
          ),
      }))}
      style={{ borderInlineEnd: 'none' }}
    />
  );
}
