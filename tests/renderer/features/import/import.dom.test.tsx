import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterAll, afterEach, expect, test } from 'vitest';
import { openImportJournal } from '../../../../renderer/data/import-journal.ts';
import { ImportPage } from '../../../../renderer/features/import/import-page.tsx';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { runPython } from '../../../helpers/run-python.ts';
import { sampleOffice } from '../../../helpers/sample-office.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(closeTestServices);

/** The provincial form as openpyxl writes it, filled with invented enterprises. */
const provincialForm = `
import sys, datetime, openpyxl
book = openpyxl.Workbook()
sheet = book.active
sheet.title = '工会组织信息'
sheet.append(['附件一'])
sheet.append(['省工会组织信息采集表'])
sheet.append(['填表单位（盖章）：'])
sheet.append(['序号', '工会组织所在单位信息'] + [None] * 7 + ['工会组织信息'])
sheet.append([None, '单位名称', '单位法人和其他组织统一社会信用代码', '单位地址', '单位所在政区', '单位性质类别', '经济类型',
  '单位所属行业', '职工人数', '工会名称', '工会法人和其他组织统一社会信用代码', '上级工会名称', '建会日期（格式：yyyy/MM/dd）',
  '基层工会类型', '会员人数', '工会负责人', '联系电话', '当选日期'])
def add(no, unit, code, employees, union, founded, chair, phone, elected):
  sheet.append([no, unit, code, '工业路', '武安市', '私营企业', None, '制造业', employees, union, None, None, founded,
    '独立基层工会', 20, chair, phone, elected])
add(1, '昌泰铸造有限公司', None, 30, '昌泰铸造有限公司工会', datetime.date(2020, 3, 1), '郝德明', 13800000001, '2025.3.5')
add(2, '宏达轧钢有限公司', None, '约30', '宏达轧钢有限公司工会委员会', '2019/5/6', None, None, None)
add(3, '金鼎物流有限公司', None, 30, '金鼎物流有限公司工会委员会', '２０１８年５月６日', '欧阳娜', None, None)
add(4, '聚贤木业有限责任公司', None, 30, '聚贤木业有限责任公司工会', None, None, None, None)
add(5, '昌泰铸造有限公司', None, None, '昌泰铸造有限公司工会', None, None, None, None)
sheet.append(['合计'] + [None] * 7 + [120])
sheet.append(['填表说明：此表所列项目均为必填项'])
for area in ['A4:A5', 'B4:I4', 'J4:Q4', 'A2:Q2']: sheet.merge_cells(area)
choices = book.create_sheet('下拉菜单表')
choices.append(['单位所在政区'])
book.save(sys.argv[1])
`;

async function openImport() {
  const services = await openTestServices(testProfiles.township, sampleOffice());
  renderScreen(services, <ImportPage />, { path: '/import', at: '/import' });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0, applyAccept: false });
  await screen.findByText('点击选择文件，或把文件拖到这里');
  const give = async (file: File) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input) await user.upload(input, file);
  };
  const unions = () => firstValueFrom(services.repositories.unions.watchAll());
  return { services, user, give, unions };
}

function formFile(): File {
  const path = join(folder, 'form.xlsx');
  runPython(provincialForm, [path]);
  return new File([new Uint8Array(readFileSync(path))], '组织信息采集表.xlsx');
}

const rowOf = async (text: string): Promise<HTMLElement> =>
  (await screen.findByText(text)).closest<HTMLElement>('.ant-table-row') ?? document.body;

test('the provincial form is recognised, previewed row by row, imported as one act and taken back as one', async () => {
  const { services, user, give, unions } = await openImport();
  const before = await unions();
  await give(formFile());
  expect(await screen.findByText(/表格在第 6 行到第 10 行，共 5 行；合计、说明等 2 行不导入/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '下一步' }));

  const wrong = await rowOf('“职工人数”填的“约30”不是人数；请只填数字，如 30。');
  expect(within(wrong).getByText('有错')).toBeTruthy();
  expect(within(await rowOf('与第 6 行是同一家')).getByText('重复')).toBeTruthy();
  expect(within(await rowOf('聚贤木业有限责任公司工会')).getByText('待确认')).toBeTruthy();
  expect(screen.getByText('更新：单位性质、所属行业、单位地址、建会日期')).toBeTruthy();
  expect(await unions()).toEqual(before);

  await user.click(await screen.findByRole('button', { name: '导入 2 家' }));
  expect(await screen.findByText('已导入“组织信息采集表.xlsx”')).toBeTruthy();
  const after = await unions();
  expect(after).toHaveLength(4);
  const made = after.find(({ enterprise }) => enterprise.name === '昌泰铸造有限公司');
  expect(made).toMatchObject({ establishedOn: '2020-03-01', membership: null });
  expect(made?.officers).toMatchObject([{ role: 'chair', fullTime: false, electedOn: '2025-03-05' }]);
  const people = await firstValueFrom(services.repositories.people.watchAll());
  expect(people.find(({ id }) => id === made?.officers[0]?.personId)).toMatchObject({
    name: '郝德明',
    phone: '13800000001',
  });
  expect(after.find(({ id }) => id === 'u2')).toMatchObject({
    establishedOn: '2018-05-06',
    membership: { employees: 30, members: 27, verified: 27 },
  });

  await user.click(await screen.findByRole('button', { name: '撤销整次导入' }));
  await screen.findByText('还没有导入过。');
  const plain = (all: typeof before) =>
    all.map(({ rev: _rev, updatedAt: _at, updatedBy: _by, deviceId: _id, ...rest }) => rest);
  expect(plain(await unions())).toEqual(plain(before));
  expect(await firstValueFrom(services.repositories.people.watchAll())).toHaveLength(3);
});

test('what is near to a registered union is left alone until somebody decides', async () => {
  const { user, give, unions } = await openImport();
  await give(formFile());
  await user.click(await screen.findByRole('button', { name: '下一步' }));
  await user.click(await screen.findByLabelText('怎么处理 9'));
  await user.click(await screen.findByText('更新“聚贤木业有限公司工会委员会”'));
  await user.click(await screen.findByRole('button', { name: '导入 3 家' }));
  await screen.findByText('已导入“组织信息采集表.xlsx”');
  const after = await unions();
  expect(after.find(({ id }) => id === 'u3')).toMatchObject({ enterprise: { name: '聚贤木业有限责任公司' } });
  expect(after).toHaveLength(4);
});

test('columns chosen for a list that nobody knows are remembered for the next one like it', async () => {
  const { user, give } = await openImport();
  const list = (unit: string) => new File([`字号,东家,伙计\n${unit},某人,30\n`], '土办法.csv');
  await give(list('甲公司'));
  expect(await screen.findByText(/没有认出表头/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '下一步' }).disabled).toBe(true);
  await user.click(await screen.findByLabelText('企业名称'));
  await user.click(await screen.findByText('A 列 字号'));
  await user.click(await screen.findByRole('button', { name: '下一步' }));
  await screen.findByRole('button', { name: '导入 1 家' });
  await user.click(await screen.findByRole('button', { name: '上一步' }));
  await user.click(await screen.findByRole('button', { name: '上一步' }));
  await give(list('乙公司'));
  expect(await screen.findByText('已按上次导入同样表格时的选择填好。')).toBeTruthy();
});

test('a file that is no table is refused in plain words, and nothing changes', async () => {
  const { give, unions } = await openImport();
  const before = await unions();
  await give(new File(['<html></html>'], '花名册.xls'));
  expect((await screen.findByRole('alert')).textContent).toContain('“花名册.xls”不是能读取的表格');
  expect(await unions()).toEqual(before);
});

test('a roster that was changed after the preview is not written over, and nothing is half-imported', async () => {
  const { services, unions } = await openImport();
  const [first] = await unions();
  if (!first) throw new Error('no union');
  const { rev, createdAt: _c, updatedAt: _u, updatedBy: _b, deviceId: _d, ...union } = first;
  const person = {
    id: 'p9',
    townshipCode: first.townshipCode,
    name: '新人',
    gender: null,
    birthOn: null,
    phone: '',
    education: '',
    politicalStatus: '',
  };
  const work = { people: [person], newUnions: [], changedUnions: [{ basedOn: rev - 1, union }] };
  await expect(services.repositories.imports.run({ work, file: 'x' })).rejects.toMatchObject({
    code: 'IMPORT_OVERTAKEN',
  });
  const bad = {
    people: [person],
    newUnions: [],
    changedUnions: [{ basedOn: rev, union: { ...union, name: '' } }],
  };
  await expect(services.repositories.imports.run({ work: bad, file: 'x' })).rejects.toMatchObject({
    code: 'DOCUMENT_INVALID',
  });
  expect(await firstValueFrom(services.repositories.people.watchAll())).toHaveLength(3);
  expect(await firstValueFrom(services.repositories.imports.watchAll())).toEqual([]);
});

test('what has been worked with since stays when the import is taken back', async () => {
  const { services, user, give, unions } = await openImport();
  await give(formFile());
  await user.click(await screen.findByRole('button', { name: '下一步' }));
  await user.click(await screen.findByRole('button', { name: '导入 2 家' }));
  await screen.findByText('已导入“组织信息采集表.xlsx”');
  const made = (await unions()).find(({ enterprise }) => enterprise.name === '昌泰铸造有限公司');
  await services.repositories.unions.update(made?.id ?? '', { termEndOn: '2030-03-01' });
  await user.click(await screen.findByRole('button', { name: '撤销整次导入' }));
  await screen.findByText(/没有动：昌泰铸造有限公司工会/);
  await waitFor(async () => expect(await unions()).toHaveLength(4));
  expect(await firstValueFrom(services.repositories.people.watchAll())).toHaveLength(4);
});

test('an import that the program did not survive is taken back at its next start', async () => {
  const { services, unions } = await openImport();
  const before = await unions();
  const [first] = before;
  if (!first) throw new Error('no union');
  const journal = openImportJournal(services.store.database.name);
  await journal.put({
    id: 'i1',
    at: '2026-11-20T01:00:00.000Z',
    file: '断电.xlsx',
    state: 'writing',
    newPeople: ['p9', 'p10'],
    newUnions: ['u9'],
    before: [first],
  });
  const { people, imports } = services.repositories;
  await people.create({ id: 'p9', name: '半途' });
  await services.repositories.unions.update(first.id, { termEndOn: '2030-01-01' });
  await imports.settle();
  expect((await unions()).map(({ id, termEndOn }) => [id, termEndOn])).toEqual(
    before.map(({ id, termEndOn }) => [id, termEndOn]),
  );
  expect((await firstValueFrom(people.watchAll())).map(({ id }) => id)).not.toContain('p9');
  expect(await journal.list()).toEqual([]);
});
