import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { ImportPage } from '../../../../renderer/features/import/import-page.tsx';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { sampleOffice } from '../../../helpers/sample-office.ts';

afterEach(closeTestServices);

const csv = (name: string, ...lines: readonly string[]) => new File([`${lines.join('\n')}\n`], name);

test('both rates come from the lists of employees and members, who disagree by name, and no number of anybody is kept', async () => {
  const services = await openTestServices(testProfiles.township, sampleOffice());
  renderScreen(services, <ImportPage />, { path: '/import', at: '/import' });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0, applyAccept: false });
  await user.click(await screen.findByText('职工、会员名单'));
  const give = async (list: string, file: File) => {
    const card = await screen.findByRole('region', { name: list });
    const input = card.querySelector<HTMLInputElement>('input[type=file]');
    if (input) await user.upload(input, file);
    await within(card).findByText(file.name);
  };
  await give(
    '职工名单',
    csv(
      '职工.csv',
      '姓名,身份证号,工作单位,就业状况',
      '王一,11010519491231002X,宏达轧钢有限公司,在岗',
      '李二,,宏达轧钢有限公司,在岗',
      '张三,,宏达轧钢有限公司,退休',
      '李二,,宏达轧钢有限公司,在岗',
      '路人,,没有这家公司,在岗',
    ),
  );
  expect(await screen.findByText(/没有计算：没有这家公司（1 人）/)).toBeTruthy();
  expect(screen.getByText(/缺会员人数/)).toBeTruthy();
  await give(
    '会员名单',
    csv(
      '会员.csv',
      '姓名,证件号码,工作单位,实名认证',
      '王一,11010519491231002X,宏达轧钢有限公司,已认证',
      '李二,,宏达轧钢有限公司工会,未认证',
      '外来,110105194912310021,宏达轧钢有限公司工会,已认证',
    ),
  );
  expect(await screen.findByText(/会员不在职工名单 1 人：外来（第 4 行）/)).toBeTruthy();
  expect(
    screen.getByText(/身份证号有误或被表格软件改坏 1 人（按姓名比对），请核对：外来（第 4 行）/),
  ).toBeTruthy();
  expect(screen.getByText(/未实名认证 1 人：李二/)).toBeTruthy();
  expect(screen.getByText(/职工名单重复 1 人（只算一次）：李二（第 5 行）/)).toBeTruthy();
  expect(screen.getByText(/职工已退休或离职 1 人（不计）：张三/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '没有可以写入的' }).disabled).toBe(true);

  await user.type(await screen.findByLabelText('会员多于职工的原因'), '劳务派遣');
  await user.click(await screen.findByRole('button', { name: '写入 1 家工会的人数' }));
  const stored = async () =>
    (await firstValueFrom(services.repositories.unions.watchAll())).find(({ id }) => id === 'u1');
  await waitFor(async () =>
    expect((await stored())?.membership).toMatchObject({
      employees: 2,
      members: 3,
      verified: 2,
      overReason: '劳务派遣',
    }),
  );
  const entries = await firstValueFrom(services.repositories.imports.watchAll());
  expect(JSON.stringify([await stored(), entries])).not.toContain('11010519491231002X');
  await user.click(await screen.findByRole('button', { name: '撤销整次导入' }));
  await waitFor(async () => expect((await stored())?.membership).toBeNull());
});
