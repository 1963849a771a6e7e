import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { firstValueFrom } from 'rxjs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { CandidaciesPage } from '../../../../renderer/features/candidacies/candidacies-page.tsx';
import { RecentImports } from '../../../../renderer/features/import/recent-imports.tsx';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { runPython } from '../../../helpers/run-python.ts';
import { candidacyOf, sampleOffice } from '../../../helpers/sample-office.ts';

const folder = mkdtempSync(join(tmpdir(), 'self-forms-'));
const kept: Blob[] = [];
// jsdom has no downloads; what would be handed to the browser is kept here.
beforeAll(() => {
  URL.createObjectURL = (blob: Blob) => {
    kept.push(blob);
    return '#';
  };
  URL.revokeObjectURL = () => undefined;
});
afterEach(closeTestServices);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Saves a form as somebody filled it in elsewhere. */
function fillIn(name: string, bytes: Uint8Array, answers: Readonly<Record<string, number | string>>): File {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  runPython(
    `import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
rows = {row[0].value: row for row in sheet.iter_rows()}
for code, value in json.loads(sys.argv[2]).items(): rows[code][5].value = value
book.save(sys.argv[1])`,
    [file, JSON.stringify(answers)],
  );
  return new File([new Uint8Array(readFileSync(file))], name);
}

test('forms of a whole township go out in a zip and come back many at once, and one import can be taken back', async () => {
  const candidacies = [candidacyOf('u1', 'p1', 'a1'), candidacyOf('u2', 'p3', 'a3')];
  const services = await openTestServices(testProfiles.township, sampleOffice({ candidacies }));
  renderScreen(services, <CandidaciesPage />, { path: '/candidacies', at: '/candidacies' });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0, applyAccept: false });
  await user.click(await screen.findByRole('button', { name: '导出自评表（2 份）' }));
  await waitFor(() => expect(kept).toHaveLength(1));
  const files = unzipSync(new Uint8Array((await kept[0]?.arrayBuffer()) ?? new ArrayBuffer(0)));
  const chair = '宏达轧钢有限公司工会委员会-潘建军.xlsx';
  const second = '金鼎物流有限公司工会委员会-欧阳娜.xlsx';
  expect(Object.keys(files).toSorted()).toEqual([chair, second].toSorted());
  const blank = (name: string) => files[name] ?? new Uint8Array();

  const good = fillIn('潘.xlsx', blank(chair), { A2: 4, B1: 0, 'A4（1）': 2, 'A4（2）': 0 });
  const bad = fillIn('欧阳.xlsx', blank(second), { A2: 3 });
  const text = new File(['分数'], '说明.xlsx');
  await user.click(await screen.findByRole('button', { name: '导入自评表' }));
  const dialog = await screen.findByRole('dialog', { name: '导入填好的自评表' });
  const input = dialog.querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('no place for files');
  const packed: Zippable = { '__MACOSX/._潘.xlsx': new Uint8Array([1]), '说明.txt': new Uint8Array([1]) };
  for (const file of [good, bad, text])
    packed[`武安镇/${file.name}`] = new Uint8Array(await file.arrayBuffer());
  await user.upload(input, new File([new Uint8Array(zipSync(packed))], '武安镇.zip'));
  const row = async (name: string) =>
    within(await within(dialog).findByRole('row', { name: new RegExp(name) }));
  expect((await row('潘.xlsx')).getByText('可以导入')).toBeTruthy();
  expect((await row('潘.xlsx')).getByText(/^填了 3 项。/)).toBeTruthy();
  expect((await row('欧阳.xlsx')).getByText(/填的“3”不能给；请填 0、1、2、4 中的一个/)).toBeTruthy();
  expect((await row('说明.xlsx')).getByText('不能导入')).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: '导入 1 份' }));

  const sheets = () => firstValueFrom(services.repositories.sheets.watchCycle('2026'));
  await waitFor(async () => expect(await sheets()).toHaveLength(1));
  const [sheet] = await sheets();
  expect(sheet).toMatchObject({ candidacyId: '2026|a1', party: 'self', draft: true });
  expect(sheet?.scores['A2']).toMatchObject({ points: 400, tier: 0 });
  expect(sheet?.scores['A4']).toMatchObject({ points: 200, parts: [expect.any(String)] });
  expect(sheet?.scores['B1']).toMatchObject({ points: 0 });

  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () => expect(await sheets()).toHaveLength(0));
});

test('taking an import back leaves what somebody has changed since', async () => {
  const services = await openTestServices(
    testProfiles.township,
    sampleOffice({ candidacies: [candidacyOf('u1', 'p1', 'a1')] }),
  );
  const { sheets } = services.repositories;
  const ref = { candidacyId: '2026|a1', party: 'self', raterId: '' } as const;
  const entry = { points: 100, tier: 2, parts: [], pieces: null, note: '' };
  await sheets.saveEntry(ref, 'A2', entry);
  const answer = (itemCode: string, points: number) => ({ itemCode, points, parts: [], note: '' });
  const taken = await sheets.takeForms([
    {
      candidacyId: '2026|a1',
      answers: [answer('A2', 400), answer('B1', 200), answer('B2', 100)],
      opinion: '好',
    },
  ]);
  await sheets.saveEntry(ref, 'B1', { ...entry, points: 0, tier: null });
  expect(await sheets.takeBackForms(taken)).toEqual([]);
  const sheet = await firstValueFrom(sheets.watch(ref));
  expect(Object.keys(sheet?.scores ?? {}).toSorted()).toEqual(['A2', 'B1']);
  expect([sheet?.scores['A2']?.points, sheet?.scores['B1']?.points]).toEqual([100, 0]);
  expect(sheet?.opinion).toBe('');
});

test('an import of forms stays in the list until each of its sheets is worked with, and is undone from there', async () => {
  const services = await openTestServices(
    testProfiles.township,
    sampleOffice({ candidacies: [candidacyOf('u1', 'p1', 'a1'), candidacyOf('u2', 'p3', 'a3')] }),
  );
  const { sheets, imports } = services.repositories;
  const answers = [{ itemCode: 'A2', points: 400, parts: [], note: '' }];
  const form = (candidacyId: string) => ({ candidacyId, answers, opinion: '' });
  const first = await imports.noteForms('甲.zip', await sheets.takeForms([form('2026|a1')]));
  await imports.noteForms('乙.zip', await sheets.takeForms([form('2026|a3')]));
  const ref = { candidacyId: '2026|a3', party: 'self', raterId: '' } as const;
  await sheets.saveEntry(ref, 'B1', { points: 0, tier: null, parts: [], pieces: null, note: '' });
  const listed = await firstValueFrom(imports.watchAll());
  expect(listed.map(({ file, isUntouched }) => [file, isUntouched])).toEqual([
    ['乙.zip', false],
    ['甲.zip', true],
  ]);
  renderScreen(services, <RecentImports />, { path: '/import', at: '/import' });
  expect(await screen.findByText(/乙.zip：自评表 1 份/)).toBeTruthy();
  expect(screen.getByText('之后都改过或提交了，不能撤销')).toBeTruthy();
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  await user.click(await screen.findByRole('button', { name: '撤销整次导入' }));
  await waitFor(() => expect(screen.queryByText(/甲.zip/)).toBe(null));
  const left = await firstValueFrom(sheets.watchCycle('2026'));
  expect(left.map(({ candidacyId }) => candidacyId)).toEqual(['2026|a3']);
  await expect(imports.undo(first)).rejects.toMatchObject({ code: 'DOCUMENT_MISSING' });
});

test('one impossible score keeps all forms of an import out', async () => {
  const services = await openTestServices(
    testProfiles.township,
    sampleOffice({ candidacies: [candidacyOf('u1', 'p1', 'a1'), candidacyOf('u2', 'p3', 'a3')] }),
  );
  const { sheets } = services.repositories;
  const form = (candidacyId: string, points: number) => ({
    candidacyId,
    answers: [{ itemCode: 'A2', points, parts: [], note: '' }],
    opinion: '',
  });
  await expect(sheets.takeForms([form('2026|a1', 400), form('2026|a3', 300)])).rejects.toMatchObject({
    code: 'SCORE_NO_SUCH_TIER',
  });
  expect(await firstValueFrom(sheets.watchCycle('2026'))).toEqual([]);
});
