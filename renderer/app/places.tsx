import {
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  ClusterOutlined,
  CloudSyncOutlined,
  EditOutlined,
  EyeOutlined,
  FileDoneOutlined,
  FileSearchOutlined,
  FormOutlined,
  HomeOutlined,
  IdcardOutlined,
  ImportOutlined,
  NotificationOutlined,
  PayCircleOutlined,
  PrinterOutlined,
  ProfileOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  ScanOutlined,
  SettingOutlined,
  ShopOutlined,
  SolutionOutlined,
  StopOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Profile } from '../../shared/ipc/profile.ts';

/** Every screen the menu leads to, with its picture. The key is also the first part of its path. */
export const placeIcons = {
  home: <HomeOutlined />,
  cycles: <CalendarOutlined />,
  roster: <ShopOutlined />,
  import: <ImportOutlined />,
  candidacies: <TeamOutlined />,
  worklist: <ProfileOutlined />,
  panel: <FormOutlined />,
  'panel-day': <SolutionOutlined />,
  anomalies: <FileSearchOutlined />,
  results: <AuditOutlined />,
  picture: <BarChartOutlined />,
  vetoes: <StopOutlined />,
  notice: <NotificationOutlined />,
  qualification: <ReadOutlined />,
  certificates: <SafetyCertificateOutlined />,
  verify: <ScanOutlined />,
  subsidy: <PayCircleOutlined />,
  forms: <PrinterOutlined />,
  scheme: <FileDoneOutlined />,
  schemes: <EditOutlined />,
  townships: <ClusterOutlined />,
  'hub-admin': <IdcardOutlined />,
  'audit-log': <EyeOutlined />,
  sync: <CloudSyncOutlined />,
  settings: <SettingOutlined />,
} as const satisfies Readonly<Record<string, ReactNode>>;

export type Place = keyof typeof placeIcons;

/** Screens that belong together; those of a folded group are seldom needed. */
export interface PlaceGroup {
  readonly group: 'review' | 'award' | 'rules' | 'network';
  readonly folded: boolean;
  readonly places: readonly Place[];
}

export type MenuEntry = Place | PlaceGroup;

/** What each office works with, in the order of the year's work. */
const menus: Readonly<Record<Profile['role'], readonly MenuEntry[]>> = {
  township: [
    'home',
    'cycles',
    'roster',
    'import',
    'candidacies',
    'qualification',
    'verify',
    'forms',
    'scheme',
    'sync',
    'audit-log',
    'settings',
  ],
  city: [
    'home',
    {
      group: 'review',
      folded: false,
      places: [
        'cycles',
        'worklist',
        'panel',
        'panel-day',
        'vetoes',
        'anomalies',
        'results',
        'picture',
        'notice',
      ],
    },
    { group: 'award', folded: false, places: ['certificates', 'verify', 'subsidy'] },
    'qualification',
    'roster',
    { group: 'rules', folded: true, places: ['scheme', 'schemes', 'forms'] },
    { group: 'network', folded: true, places: ['townships', 'hub-admin'] },
    'sync',
    'audit-log',
    'settings',
  ],
  panel: ['home', 'cycles', 'panel', 'forms', 'scheme', 'sync', 'settings'],
};

/** Those who see the city's work and change none of it: money for finance, all but the scoring for the auditor. */
const readerMenus: { readonly [R in NonNullable<Profile['actorRole']>]?: readonly MenuEntry[] } = {
  finance: ['subsidy', 'results', 'picture', 'scheme', 'sync', 'audit-log', 'settings'],
  auditor: [
    'cycles',
    'roster',
    'worklist',
    'vetoes',
    'anomalies',
    'results',
    'picture',
    'notice',
    'certificates',
    'qualification',
    'verify',
    'subsidy',
    'scheme',
    'sync',
    'audit-log',
    'settings',
  ],
};

const ofTheHub: ReadonlySet<Place> = new Set(['panel-day', 'townships', 'hub-admin', 'sync']);

/** The demo has nobody to sync with, and only the hub's own administrator may change its accounts. */
const isOpenTo =
  ({ mode, actorRole }: Profile) =>
  (place: Place): boolean =>
    (!ofTheHub.has(place) || mode === 'office') && (place !== 'hub-admin' || actorRole === 'cityAdmin');

/** The menu of who works here; a group of which nothing is open to him is left out. */
export function menuOf(profile: Profile): readonly MenuEntry[] {
  const isOpen = isOpenTo(profile);
  const entries = (profile.actorRole && readerMenus[profile.actorRole]) ?? menus[profile.role];
  return entries.flatMap((entry): readonly MenuEntry[] => {
    if (typeof entry === 'string') return isOpen(entry) ? [entry] : [];
    const open = entry.places.filter(isOpen);
    return open.length > 0 ? [{ ...entry, places: open }] : [];
  });
}
