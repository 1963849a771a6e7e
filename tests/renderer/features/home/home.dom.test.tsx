import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { SeedDocuments } from '../../../../renderer/data/seed.ts';
import { HomePage } from '../../../../renderer/features/home/home-page.tsx';
import { home as homeWords } from '../../../../renderer/i18n/zh-cn/home.ts';
import type { Profile } from '../../../../shared/ipc/profile.ts';
import type { PanelMember } from '../../../../shared/schema/cycle.ts';
import { sheetId } from '../../../../shared/schema/sheet.ts';
import { submittedSheet } from '../../../helpers/sample-documents.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { candidacyOf, sampleOffice } from '../../../helpers/sample-office.ts';

afterEach(closeTestServices);

async function openHome(profile: Profile, documents: SeedDocuments) {
  const services = await openTestServices(profile, documents);
  const place = renderScreen(services, <HomePage />, { path: '/', at: '/' });
  await screen.findByRole('heading', { level: 4 });
  return { place, services, user: userEvent.setup({ delay: null }) };
}

const [first, second, third] = [
  candidacyOf('u1', 'p1', 'a1'),
  candidacyOf('u1', 'p2', 'a2'),
  candidacyOf('u2', 'p3', 'a3'),
];
const sheetOf = (candidacyId: string, party: 'self' | 'township') =>
  submittedSheet(1, { id: sheetId(candidacyId, party), candidacyId, party });
const member: PanelMember = { id: 'm1', name: '王五', org: '权益部', seat: 'department', townshipCode: null };

/** One reported, one with the self sheet in, one not begun. */
function work(): SeedDocuments {
  const documents = sampleOffice({
    candidacies: [first, second, third],
    sheets: [sheetOf(first.id, 'self'), sheetOf(first.id, 'township'), sheetOf(second.id, 'self')],
  });
  return {
    ...documents,
    cycles: (documents.cycles ?? []).map((cycle) => ({
      ...cycle,
      selfDeadline: '2020-01-10',
      townshipDeadline: '2099-01-10',
      panel: [member],
    })),
  };
}

const tasks = () =>
  within(screen.getByRole('list', { name: '现在要办' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

test('a township is told what to do next, with counts, deadlines and the way there', async () => {
  const { user, place } = await openHome(testProfiles.township, work());
  const [membership, self, township] = tasks();
  expect(tasks()).toHaveLength(3);
  expect(membership).toContain('1家会员数据缺失');
  expect(self).toContain('1人自评待录入');
  expect(self).toMatch(/2020-01-10 截止，已过 \d+ 天/);
  expect(township).toContain('1人待乡镇评审');
  expect(township).toMatch(/2099-01-10 截止，还有 \d+ 天/);
  expect(screen.getByText('2 / 3')).toBeTruthy();
  expect(screen.getByText('1 / 3')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '去录入' }));
  expect(place()).toBe('/candidacies');
});

test('an office that has just begun is led to its roster', async () => {
  const { user, place } = await openHome(testProfiles.township, sampleOffice({ unions: [], people: [] }));
  expect(tasks()).toHaveLength(1);
  await user.click(await screen.findByRole('button', { name: '去登记' }));
  expect(place()).toBe('/roster');
});

test('the city sees every township and who is late', async () => {
  await openHome(testProfiles.city, work());
  expect(tasks().map((text) => text?.match(/^\d+人[^，]{2,5}/)?.[0])).toEqual([
    '2人未报市总乡',
    '1人评审组待评',
  ]);
  const row = screen.getByText('武安镇').closest('tr');
  expect(row?.textContent).toBe('武安镇3212逾期 1 人');
  expect(screen.getByText('康二城镇').closest('tr')?.textContent).toContain('还没有选取参评人员');
});

test('townships sorted by who is late are so the next time, too', async () => {
  const { user, services } = await openHome(testProfiles.city, work());
  const top = () => screen.getByText('武安镇').closest('tbody')?.querySelector('tr td')?.textContent;
  expect(top()).toBe('武安镇');
  await user.click(await screen.findByText('情况'));
  expect(top()).not.toBe('武安镇');
  cleanup();
  renderScreen(services, <HomePage />, { path: '/', at: '/' });
  await screen.findByText('武安镇');
  expect(top()).not.toBe('武安镇');
});

test('a year that has been put away leaves nothing to do', async () => {
  const documents = work();
  const cycles = (documents.cycles ?? []).map((cycle) => ({ ...cycle, status: 'archived' as const }));
  await openHome(testProfiles.city, { ...documents, cycles });
  expect(await screen.findByText(homeWords.nothingTitle)).toBeTruthy();
  expect(screen.queryByRole('list', { name: '现在要办' })).toBeNull();
  expect(screen.getByText('武安镇')).toBeTruthy();
});

test('a panel member sees only what is left to score, and no own-township candidate', async () => {
  await openHome(testProfiles.panel, work());
  expect(tasks()).toHaveLength(1);
  expect(tasks()[0]).toContain('1人待我评分');
  expect(screen.getByText('0 / 3')).toBeTruthy();
  expect(screen.getByText('另有 2 人乡镇还没有报来')).toBeTruthy();
  await closeTestServices();

  const documents = work();
  const cycles = (documents.cycles ?? []).map((cycle) => ({
    ...cycle,
    panel: [{ ...member, seat: 'township' as const, townshipCode: '130481100' }],
  }));
  await openHome(testProfiles.panel, { ...documents, cycles });
  expect(screen.queryByRole('list', { name: '现在要办' })).toBeNull();
  expect(screen.getByText('回避 3 人，不用评')).toBeTruthy();
});

test('an office is quietly reminded of what is late, a township with how much it is', async () => {
  await openHome(testProfiles.township, work());
  const reminded = within(screen.getByRole('list', { name: '提醒' })).getAllByRole('listitem');
  expect(reminded.map((item) => item.textContent)).toEqual([
    expect.stringMatching(/自评表还差 1 份：2020-01-10 截止，已逾期 \d+ 个工作日/),
  ]);
  await closeTestServices();
  await openHome(testProfiles.city, work());
  const watched = await screen.findByRole('list', { name: '提醒' });
  expect(watched.textContent).toMatch(/^ 自评：2020-01-10 截止，已逾期/);
});
