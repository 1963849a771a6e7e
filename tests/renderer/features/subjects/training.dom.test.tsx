import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { RosterPage } from '../../../../renderer/features/roster/roster-page.tsx';
import { hamiWorkers } from '../../../../shared/schemes/hami-workers.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { officer, person, union } from '../../../helpers/sample-office.ts';
import { schemeYear } from '../../../helpers/scheme-year.ts';

afterEach(closeTestServices);

test('a worker’s training “1+N” is entered, summed, removed and taken back', async () => {
  const documents = schemeYear(hamiWorkers, {
    people: [person('p1', '潘建军')],
    unions: [union('u1', '宏达轧钢有限公司', { officers: [officer('a1', 'p1', { role: 'worker' })] })],
  });
  const services = await openTestServices(testProfiles.township, documents);
  renderScreen(services, <RosterPage />, { path: '/roster', at: '/roster?union=u1&tab=officers' });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  const training = async () =>
    (await firstValueFrom(services.repositories.unions.watch('u1')))?.officers[0]?.training ?? [];
  expect(await screen.findByText('初任培训：未完成')).toBeTruthy();
  const fill = async (label: string, value: string) => {
    await user.click(await screen.findByLabelText(label));
    await user.paste(value);
  };
  await fill('日期', '2026-03-02');
  await fill('学时', '十六');
  await user.click(await screen.findByRole('button', { name: '登记培训' }));
  expect(await screen.findByText('“学时”请填 0 到 1000 的整数，如 16。')).toBeTruthy();
  expect(await screen.findByText('请填写“培训内容”。')).toBeTruthy();
  await user.clear(await screen.findByLabelText('学时'));
  await fill('学时', '16');
  await fill('培训内容', '集体协商实务');
  await user.click(await screen.findByRole('button', { name: '登记培训' }));
  await waitFor(async () =>
    expect(await training()).toMatchObject([
      { kind: 'post', on: '2026-03-02', title: '集体协商实务', hours: 16 },
    ]),
  );
  expect(await screen.findByText(/岗位业务培训 1 次，合计 16 学时/)).toBeTruthy();
  const row = screen.getByText('集体协商实务').closest<HTMLElement>('tr');
  if (row) await user.click(within(row).getByRole('button', { name: '删除' }));
  await waitFor(async () => expect(await training()).toEqual([]));
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () => expect(await training()).toHaveLength(1));
});
