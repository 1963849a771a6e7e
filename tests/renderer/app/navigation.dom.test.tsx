import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { Navigation } from '../../../renderer/app/navigation.tsx';
import { menuOf } from '../../../renderer/app/places.tsx';
import { CycleChoiceProvider } from '../../../renderer/data/cycle-choice.tsx';
import type { SeedDocuments } from '../../../renderer/data/seed.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../helpers/open-test-services.tsx';
import { sampleOffice } from '../../helpers/sample-office.ts';
import { schemeYear } from '../../helpers/scheme-year.ts';
import { outdoorStations } from '../../../shared/schemes/outdoor-stations.ts';

afterEach(closeTestServices);

const placesOf = (profile: Profile): readonly string[] =>
  menuOf(profile).flatMap((entry) => (typeof entry === 'string' ? [entry] : entry.places));

async function showMenu(
  profile: Profile,
  at: string,
  documents: SeedDocuments = sampleOffice({ candidacies: [] }),
  roster = /工会花名册/,
): Promise<void> {
  const services = await openTestServices(profile, documents);
  const menu = (
    <CycleChoiceProvider>
      <Navigation profile={profile} />
    </CycleChoiceProvider>
  );
  renderScreen(services, menu, { path: '*', at });
  await screen.findByRole('menuitem', { name: roster });
}

test('a group of seldom needed screens is folded, and opens with a click', async () => {
  await showMenu(testProfiles.city, '/');
  expect(screen.queryByRole('menuitem', { name: /评分方案/ })).toBeNull();
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole('menuitem', { name: '办法与表格' }));
  expect(await screen.findByRole('menuitem', { name: /评分方案/ })).toBeTruthy();
});

test('a year that grades sites speaks of sites in the menu', async () => {
  await showMenu(testProfiles.township, '/', schemeYear(outdoorStations, {}), /站点名册/);
  expect(screen.getByRole('menuitem', { name: /参评站点/ })).toBeTruthy();
  expect(screen.queryByRole('menuitem', { name: /工会花名册|参评人员/ })).toBeNull();
});

test('the group of the open screen is never folded', async () => {
  await showMenu(testProfiles.city, '/schemes');
  expect(screen.getByRole('menuitem', { name: /评分方案/ })).toBeTruthy();
});

test.each(['/backup', '/privacy'])(
  '%s, without an entry of its own, stands with the one that it is opened from',
  async (at) => {
    await showMenu(testProfiles.township, at);
    const settings = screen.getByRole('menuitem', { name: /设置/ });
    expect(settings.className).toContain('ant-menu-item-selected');
  },
);

test('only the administrator of the hub is led to its accounts, and the demo to nothing of a hub', () => {
  const city: Profile = { ...testProfiles.city, mode: 'office' };
  expect(placesOf({ ...city, actorRole: 'cityAdmin' })).toContain('hub-admin');
  expect(placesOf({ ...city, actorRole: 'cityOperator' })).not.toContain('hub-admin');
  expect(placesOf({ ...city, mode: 'demo', actorRole: 'cityAdmin' })).not.toContain('sync');
  expect(placesOf({ ...city, actorRole: 'finance' })).not.toContain('panel');
});
