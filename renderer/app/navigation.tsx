import { Menu } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { Profile } from '../../shared/ipc/profile.ts';
import { menuOf, placeIcons, type MenuEntry, type Place } from './places.tsx';
import { ReminderCount } from './reminder-count.tsx';
import { usePlaceName } from './use-place-name.ts';

/** Screens that no entry leads to stand with the one that they are opened from. */
const openedFrom: Readonly<Record<string, Place>> = {
  backup: 'settings',
  carry: 'sync',
  privacy: 'settings',
};

type GroupName = Exclude<MenuEntry, string>['group'];

/** The groups that stand open: those of daily work, the one of this screen, and what the user opened himself. */
function useOpenGroups(entries: readonly MenuEntry[], current: string) {
  const [chosen, setChosen] = useState<ReadonlyMap<GroupName, boolean>>(new Map());
  const groups = entries.filter((entry) => typeof entry !== 'string');
  const openKeys = groups
    .filter(
      ({ group, folded, places }) => chosen.get(group) ?? (!folded || places.some((p) => p === current)),
    )
    .map(({ group }) => group);
  const choose = (keys: readonly string[]) =>
    setChosen(new Map(groups.map(({ group }) => [group, keys.includes(group)])));
  return { openKeys, choose };
}

export function Navigation({ profile }: { readonly profile: Profile }) {
  const { t } = useTranslation();
  const word = usePlaceName();
  const navigate = useNavigate();
  const shown = useLocation().pathname.split('/')[1] || 'home';
  const current = openedFrom[shown] ?? shown;
  const entries = menuOf(profile);
  const { openKeys, choose } = useOpenGroups(entries, current);
  const label = (place: Place): ReactNode => (
    <>
      {word(place)}
      {place === 'cycles' && <ReminderCount />}
    </>
  );
  const item = (place: Place) => ({ key: place, icon: placeIcons[place], label: label(place) });
  return (
    <Menu
      mode="inline"
      inlineIndent={12}
      aria-label={t('shell.navLabel')}
      selectedKeys={[current]}
      openKeys={openKeys}
      onOpenChange={choose}
      onClick={({ key }) => void navigate(key === 'home' ? '/' : `/${key}`)}
      items={entries.map((entry) =>
        typeof entry === 'string'
          ? item(entry)
          : { key: entry.group, label: t(`shell.groups.${entry.group}`), children: entry.places.map(item) },
      )}
      style={{ borderInlineEnd: 'none' }}
    />
  );
}
