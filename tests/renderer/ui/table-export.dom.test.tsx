import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App, Button, Tag } from 'antd';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { readWorkbook } from '../../../renderer/spreadsheet/read-workbook.ts';
import { ExportHeadProvider, type ExportHead } from '../../../renderer/ui/export-head.ts';
import { FillTable } from '../../../renderer/ui/fill-table.tsx';
import { MaskedValue } from '../../../renderer/ui/masked-value.tsx';

const kept: { readonly name: string; readonly blob: Blob }[] = [];
// jsdom has no downloads; what would be handed to the browser is kept here.
beforeAll(() => {
  let last = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob;
    return '#';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    kept.push({ name: this.download, blob: last });
  });
});

interface Row {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly points: string;
}
const rows: readonly Row[] = Array.from({ length: 260 }, (_, at) => ({
  id: String(at),
  name: at === 0 ? '=HYPERLINK("http://a")' : `第${at}人`,
  code: `00${at}`,
  points: at === 1 ? '—' : `${at}.50`,
}));
const columns = [
  { title: '姓名', width: 100, dataIndex: 'name' },
  { title: '编号', width: 100, render: (_: unknown, { code }: Row) => <Tag>{code}</Tag> },
  {
    title: '得分',
    width: 100,
    align: 'right' as const,
    render: (_: unknown, { points }: Row) => (
      <>
        <button type="button">{points}</button>
        <Button>录入</Button>
      </>
    ),
  },
  { title: '下一步', width: 60, render: () => <Button>评审</Button> },
  { title: '', width: 60, render: () => <Button>作废</Button> },
];

const noted: Parameters<ExportHead['note']>[] = [];
beforeEach(() => {
  noted.length = 0;
});
const head: ExportHead = {
  year: 2026,
  now: () => new Date(2026, 10, 5, 9, 7),
  note: async (...note) => void noted.push(note),
};

async function save(format: RegExp) {
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  await user.click(await screen.findByRole('button', { name: /导出表格/ }));
  const before = kept.length;
  await user.click(await screen.findByText(format));
  await waitFor(() => expect(kept.length).toBe(before + 1));
  const { name = '', blob = new Blob() } = kept.at(-1) ?? {};
  return { name, bytes: new Uint8Array(await blob.arrayBuffer()) };
}

test('every row of a long table is saved as the screen shows it, codes as texts and no formula', async () => {
  render(
    <App>
      <ExportHeadProvider value={head}>
        <FillTable label="结果" rows={rows} columns={columns} rowKey={({ id }) => id} empty={null} />
      </ExportHeadProvider>
    </App>,
  );
  const xlsx = await save(/xlsx/);
  expect(xlsx.name).toBe('2026年度结果-2026-11-05 0907.xlsx');
  const [sheet] = (await readWorkbook(xlsx.bytes, 'a.xlsx')).sheets;
  expect(sheet?.rows.slice(0, 4).map((row) => row.slice(0, 4))).toEqual([
    ['2026年度结果', null, null],
    ['姓名', '编号', '得分'],
    ['=HYPERLINK("http://a")', '000', 0.5],
    ['第1人', '001', null],
  ]);
  expect(sheet?.rows[261]?.slice(0, 3)).toEqual(['第259人', '00259', 259.5]);
  expect(sheet?.rows[262]?.[0]).toMatch(/2026-11-05 09:07，共 260 行/);

  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode((await save(/CSV/)).bytes).split('\r\n');
  expect(csv.slice(0, 3)).toEqual([
    '\uFEFF姓名,编号,得分',
    `"'=HYPERLINK(""http://a"")",000,0.5`,
    '第1人,001,',
  ]);
  expect(csv.filter((line) => line !== '')).toHaveLength(261);
  // By its title and length, and nothing of what it says.
  expect(noted).toEqual([
    ['export-table', '2026年度结果', 260],
    ['export-table', '2026年度结果', 260],
  ]);
});

test('a telephone is saved masked, and in full only for a reason that is noted first', async () => {
  const person = { id: '1', phone: '13912345678' };
  const phone = (_: unknown, { id, phone: value }: typeof person) => (
    <MaskedValue key={id} field="phone" value={value} name="李四" onReveal={async () => undefined} />
  );
  render(
    <App>
      <ExportHeadProvider value={head}>
        <FillTable
          personal
          label="人员"
          rows={[person]}
          columns={[{ title: '电话', width: 150, render: phone }]}
          rowKey={({ id }) => id}
          empty=""
        />
      </ExportHeadProvider>
    </App>,
  );
  const masked = await save(/^Excel 表格（xlsx）$/);
  expect(JSON.stringify(await readWorkbook(masked.bytes, 'a.xlsx'))).toContain('139****5678');
  noted.length = 0;
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  await user.click(await screen.findByRole('button', { name: /导出表格/ }));
  await user.click(await screen.findByText('Excel 表格，电话写全…'));
  await user.type(await screen.findByLabelText('为什么要完整电话'), '通知培训');
  const before = kept.length;
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '导出表格' }));
  await waitFor(() => expect(kept.length).toBe(before + 1));
  const bytes = new Uint8Array((await kept.at(-1)?.blob.arrayBuffer()) ?? []);
  expect(JSON.stringify(await readWorkbook(bytes, 'a.xlsx'))).toContain('13912345678');
  expect(noted).toEqual([['export-table', '2026年度人员', 1, '通知培训']]);
});
