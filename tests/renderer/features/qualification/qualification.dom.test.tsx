import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { QualificationPage } from '../../../../renderer/features/qualification/qualification-page.tsx';
import type { OrgUnit } from '../../../../shared/schema/org-unit.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { qualificationOffice } from '../../../helpers/qualification-office.ts';

afterEach(closeTestServices);

const office = qualificationOffice();
const stamp = {
  rev: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  updatedBy: 'u1',
  deviceId: 'd1',
};
const unit = (id: string, kind: OrgUnit['kind'], name: string): OrgUnit => ({
  ...stamp,
  id,
  kind,
  name,
  unionName: `${name}总工会`,
  pseudo: false,
  sortNo: 1,
  active: true,
  ...(kind === 'city' && { courses: [...office.courses] }),
});
const documents = {
  orgUnits: [unit('130481', 'city', '武安市'), unit('130481100', 'township', '武安镇')],
  unions: office.unions,
  people: office.people,
};

async function openPage(profile: 'township' | 'city', tab: string, more: object = {}) {
  const services = await openTestServices(testProfiles[profile], { ...documents, ...more });
  renderScreen(services, <QualificationPage printDialog={() => null} />, {
    path: '/qualification',
    at: `/qualification?tab=${tab}`,
  });
  return { services, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }) };
}

const rowOf = async (name: string): Promise<HTMLElement> =>
  (await screen.findByText(name)).closest<HTMLElement>('.ant-table-row')!;

test('a township sees who may apply and why not, applies, checks, and takes it back', async () => {
  const { services, user } = await openPage('township', 'applications');
  const watch = () => firstValueFrom(services.repositories.qualification.watchAll());
  expect(within(await rowOf('韩建国')).getByText('符合')).toBeTruthy();
  expect(screen.queryByText('赵强')).toBe(null);
  await user.click(within(await rowOf('韩建国')).getByRole('checkbox'));
  await user.click(await screen.findByRole('button', { name: '为所选 1 人报名' }));
  expect(await within(await rowOf('韩建国')).findByText('待乡镇审核')).toBeTruthy();
  expect(await watch()).toMatchObject([{ id: '2026|p1', state: 'applied', role: 'chair' }]);
  await user.click(within(await rowOf('韩建国')).getByRole('checkbox'));
  await user.click(await screen.findByRole('button', { name: '审核通过（1 人）' }));
  expect(await within(await rowOf('韩建国')).findByText('培训中')).toBeTruthy();
  await expect(services.repositories.qualification.withdraw(['2026|p1'])).rejects.toMatchObject({
    code: 'APPLICATION_CHECKED',
  });
  await expect(
    services.repositories.qualification.saveAttendance(2026, 'c1', new Map([[person, 16]])),
  ).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
});

const person = { personId: 'p1', name: '韩建国', townshipCode: '130481100', role: 'chair' } as const;
const checked = { ...office.papers.application, state: 'checked' as const };

test('the city enters attendance and results, issues the certificate, and the holder counts as covered', async () => {
  const { services, user } = await openPage('city', 'exams', { applications: [checked] });
  const { qualification, certificates } = services.repositories;
  await qualification.saveAttendance(2026, 'c1', new Map([[person, 16]]));
  await qualification.saveAttendance(2026, 'c2', new Map([[person, 8]]));
  expect(await within(await rowOf('韩建国')).findByText('已满，共 24 学时')).toBeTruthy();
  const field = screen.getByLabelText('韩建国的成绩');
  await user.type(field, '六十');
  expect(screen.getByRole('alert').textContent).toContain('韩建国');
  await user.clear(field);
  await user.type(field, '59.5');
  await user.click(await screen.findByRole('button', { name: '保存 1 人的成绩' }));
  expect(await within(await rowOf('韩建国')).findByText('考试不合格')).toBeTruthy();
  await user.clear(await screen.findByLabelText('韩建国的成绩'));
  await user.type(await screen.findByLabelText('韩建国的成绩'), '80.5');
  await user.click(await screen.findByRole('button', { name: '保存 1 人的成绩' }));
  expect(await within(await rowOf('韩建国')).findByText('待发证')).toBeTruthy();

  await user.click(await screen.findByText('证书'));
  await user.click(within(await rowOf('韩建国')).getByRole('checkbox'));
  await user.click(await screen.findByRole('button', { name: '为所选 1 人发证' }));
  await user.click(await screen.findByRole('button', { name: '制证' }));
  expect(await screen.findByText('武工认〔2026〕001')).toBeTruthy();
  const [issued] = await firstValueFrom(certificates.watchAll());
  expect(issued).toMatchObject({
    kind: 'qualification',
    content: {
      issuedOn: '2026-11-20',
      levelName: '工会工作者资格',
      qualification: { trainingHours: 24, examPoints: 8050, validTo: '2029-11-19' },
    },
  });

  await user.click(await screen.findByText('覆盖率'));
  expect(await screen.findByText(/应持证 3 人，持有效证书 1 人，覆盖率 33.33%/)).toBeTruthy();
});

test('whose certificate is revoked after he has passed is refused, and not given the next one at once', async () => {
  const { record, certificate } = office.papers;
  const { user } = await openPage('city', 'certificates', {
    applications: [checked, record],
    certificates: [certificate],
  });
  await user.click(within(await rowOf('韩建国')).getByRole('button', { name: '撤销' }));
  const dialog = within(await screen.findByRole('dialog', { name: /撤销 韩建国/ }));
  await user.type(dialog.getByRole('textbox'), '替考');
  await user.click(dialog.getByRole('button', { name: '撤销' }));
  expect(await screen.findByText('替考')).toBeTruthy();
  await user.click(screen.getByText('申请'));
  expect(await screen.findByText('不予通过')).toBeTruthy();
});

test('a list of results is looked at before it is written, and what cannot be taken says why', async () => {
  const { services, user } = await openPage('city', 'exams', { applications: [checked] });
  await rowOf('韩建国');
  await user.click(await screen.findByRole('button', { name: '导入成绩' }));
  const text =
    '姓名,单位,成绩,考试日期\n韩建国,宏达轧钢有限公司,88.5,2026/6/1\n李梅,,70,\n张三丰,,70,\n韩建国,,70,\n';
  const file = new File([`\uFEFF${text}`], '成绩.csv', { type: 'text/csv' });
  await user.upload(await screen.findByLabelText('选择表格文件'), file);
  expect(await screen.findByText('成绩.csv：共 4 行，其中 3 行不导入。')).toBeTruthy();
  for (const why of ['乡镇还没有审核通过', '登记册里没有此人，请先录入花名册', '同一人前面已有一行，不导入'])
    expect(screen.getByText(why)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '导入 1 人' }));
  expect(await within(await rowOf('韩建国')).findByText('88.5 分（2026-06-01）')).toBeTruthy();
  const papers = await firstValueFrom(services.repositories.qualification.watchAll());
  expect(papers.find(({ office: of }) => of === 'city')).toMatchObject({ examPoints: 8850, state: 'passed' });
});
