import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { firstValueFrom } from 'rxjs';
import { afterEach, expect, test } from 'vitest';
import { PanelPage } from '../../../../renderer/features/panel/panel-page.tsx';
import type { CycleDocuments } from '../../../../shared/archive/from-documents.ts';
import type { Case } from '../../../../shared/schema/case.ts';
import { paperEntryId } from '../../../../shared/schema/paper-entry.ts';
import { sheetId } from '../../../../shared/schema/sheet.ts';
import { first, gradedWork, scoredSheet, second, seedOf } from '../../../helpers/graded-work.ts';
import { stamp } from '../../../helpers/sample-documents.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

/** 潘建军 and 单雨桐 with their townships' sheets and none of the panel. */
const fresh = (way: Partial<CycleDocuments['cycle']> = {}, cases: readonly Case[] = []): CycleDocuments => {
  const work = gradedWork({ candidacies: [first, second], cases });
  const sheets = [first, second].flatMap((candidacy) => [
    scoredSheet({ candidacy, party: 'self', points: 9000 }),
    scoredSheet({ candidacy, party: 'township', points: 9000 }),
  ]);
  return { ...work, cycle: { ...work.cycle, ...way }, sheets };
};

/** What 李四's colleague has keyed of 王一凡's paper for 潘建军. */
const firstPass = (points: Readonly<Record<string, number>>): Case => {
  const id = sheetId(first.id, 'panel', 'm1');
  return {
    ...stamp,
    updatedBy: 'city-2',
    id: paperEntryId(id, 1),
    cycleId: '2026',
    townshipCode: first.townshipCode,
    candidacyId: first.id,
    office: 'city',
    detail: { kind: 'paper-entry', sheetId: id, pass: 1, by: '周小燕', points },
  };
};

async function openPapers(documents: CycleDocuments) {
  const services = await openTestServices(testProfiles.city, seedOf(documents));
  renderScreen(services, <PanelPage />, { path: '/panel', at: '/panel' });
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  await user.click(await screen.findByText('纸质表录入'));
  const sheets = () => firstValueFrom(services.repositories.sheets.watchOf(first.id));
  const cases = () => firstValueFrom(services.repositories.cases.watchOf(first.id));
  return { services, user, sheets, cases };
}

const cell = (name: string) => screen.findByRole('textbox', { name });

test('the second person sees nothing of the first keying until his own is complete, then the differences', async () => {
  const { user, sheets } = await openPapers(fresh({}, [firstPass({ A1: 8800, F1: 0 })]));
  const region = await screen.findByRole('region', { name: '王一凡的纸质评分表' });
  expect(region.textContent).not.toContain('88');
  expect(within(region).getByText('第 2 遍，0/2')).toBeTruthy();
  await user.click(await cell('潘建军 总分'));
  await user.keyboard('86{Enter}0{Enter}');
  await user.click(await screen.findByRole('button', { name: '核对 1 处不同' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(region).getByText('88｜86')).toBeTruthy();
  await user.click(within(dialog).getByText('周小燕：88'));
  await user.click(within(dialog).getByText('核定并入库'));
  await waitFor(async () =>
    expect((await sheets()).find(({ raterId }) => raterId === 'm1')).toMatchObject({
      draft: false,
      scores: { A1: { points: 8800 }, F1: { points: 0 } },
      proxyReason: '纸质评分表由周小燕、李四两人录入，1 处不同已对照纸质表核定',
    }),
  );
});

test('one person alone never makes a paper count', async () => {
  const { user, sheets, cases } = await openPapers(fresh());
  await user.click(await cell('潘建军 总分'));
  await user.keyboard('86{Enter}0{Enter}');
  expect(await screen.findByText('已录完，等另一人复录')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '一致的入库（0 份）' }).disabled).toBe(true);
  expect((await cases()).map(({ id }) => id)).toEqual([`${first.id}|panel:m1|paper1`]);
  expect((await sheets()).filter(({ party }) => party === 'panel')).toEqual([]);
});

test('a block pasted from Excel is looked at first, fills the grid, and is taken back in one go', async () => {
  const { user, cases } = await openPapers(fresh());
  await user.click(await cell('潘建军 总分'));
  await user.paste('86,0\t0\t7\n九十\t"0"');
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('新填 3 格，改动 0 格，不变 0 格，有问题 1 格');
  expect(dialog.textContent).toContain('超出表格的 1 格不会填入：7');
  expect(dialog.textContent).toContain('“九十”不是分数');
  expect(await cases()).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: '填入 3 格' }));
  const wrong = await screen.findByDisplayValue('九十');
  await waitFor(() => expect(wrong.getAttribute('aria-invalid')).toBe('true'));
  await waitFor(async () =>
    expect((await cases()).map(({ detail }) => detail)).toMatchObject([{ points: { A1: 8600, F1: 0 } }]),
  );
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(async () =>
    expect((await cases()).map(({ detail }) => detail)).toMatchObject([{ points: {} }]),
  );
  expect(screen.getByDisplayValue('九十')).toBeTruthy();
});

test('a marked block is copied as a spreadsheet takes it', async () => {
  const { user } = await openPapers(fresh({}, [{ ...firstPass({ A1: 8650, F1: 0 }), updatedBy: 'city-1' }]));
  await user.click(await cell('潘建军 总分'));
  await user.keyboard('{Shift>}{ArrowRight}{ArrowDown}{ArrowUp}{ArrowDown}{/Shift}');
  const copied = await user.copy();
  expect(copied?.getData('text/plain')).toBe('86.5\t0\r\n\t');
});
