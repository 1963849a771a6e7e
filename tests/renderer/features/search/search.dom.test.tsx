import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { HeaderSearch } from '../../../../renderer/app/header-search.tsx';
import { CycleChoiceProvider } from '../../../../renderer/data/cycle-choice.tsx';
import type { SeedDocuments } from '../../../../renderer/data/seed.ts';
import type { Profile } from '../../../../shared/ipc/profile.ts';
import { outdoorStations } from '../../../../shared/schemes/outdoor-stations.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { candidacyOf, sampleOffice, union } from '../../../helpers/sample-office.ts';
import { schemeYear } from '../../../helpers/scheme-year.ts';

afterEach(closeTestServices);

const office = sampleOffice();
const documents = {
  ...office,
  unions: [
    ...(office.unions ?? []),
    union('far', '远方纺织有限公司', { townshipCode: '130481200' }),
    union('coded', '恒信铸造有限公司', {
      enterprise: {
        name: '恒信铸造有限公司',
        uscc: '91130481MA07X2AB3C',
        nature: '',
        industry: '',
        address: '',
      },
    }),
  ],
  candidacies: [candidacyOf('u1', 'p1', 'a1')],
};

async function openSearch(profile: Profile, held: SeedDocuments = documents) {
  const services = await openTestServices(profile, held);
  const frame = (
    <CycleChoiceProvider>
      <HeaderSearch profile={profile} />
    </CycleChoiceProvider>
  );
  const where = renderScreen(services, frame, { path: '/', at: '/' });
  const user = userEvent.setup({ delay: null });
  await user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox', { name: /查找人员/ });
  const ask = async (text: string) => {
    await user.clear(field);
    await user.type(field, text);
  };
  return { user, field, ask, where };
}

const group = (name: string) => screen.findByRole('group', { name });

test('Ctrl+K finds a candidate by initials, and arrows and Enter open him', async () => {
  const { user, ask, where } = await openSearch(testProfiles.township);
  await ask('pjj');
  await within(await group('本年度参评')).findByRole('option', { name: /潘建军/ });
  expect(within(await group('任职人员')).getByRole('option', { name: /潘建军.*宏达轧钢/ })).toBeTruthy();
  await user.keyboard('{ArrowDown}');
  await waitFor(() =>
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('主席 · 宏达轧钢'),
  );
  await user.keyboard('{ArrowUp}{Enter}');
  await waitFor(() => expect(where()).toMatch(/^\/candidacies\//));
});

test('a unified code finds its union, a page its screen, and another township is never found', async () => {
  const { ask } = await openSearch(testProfiles.township);
  await ask('ma07x2');
  await within(await group('名册')).findByRole('option', { name: /恒信铸造/ });
  await ask('shezhi');
  await within(await group('页面')).findByRole('option', { name: '设置' });
  await ask('远方');
  await screen.findByText(/没有找到“远方”/);
});

test('a member of the panel finds neither the roster nor a candidate of his own township', async () => {
  const { ask } = await openSearch(testProfiles.panel);
  await ask('pingshen');
  await within(await group('页面')).findByRole('option', { name: /评审评分/ });
  await ask('宏达轧钢');
  await screen.findByText(/没有找到“宏达轧钢”/);
});

test('in a year that grades sites, what can be begun is a site', async () => {
  const { ask } = await openSearch(testProfiles.township, schemeYear(outdoorStations));
  await ask('xinzeng');
  const pages = within(await group('页面'));
  await pages.findByRole('option', { name: /新增站点.*站点名册/ });
  expect(pages.queryByRole('option', { name: /新增工会/ })).toBeNull();
});
