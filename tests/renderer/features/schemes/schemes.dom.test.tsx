import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { AdoptPage } from '../../../../renderer/features/schemes/adopt-page.tsx';
import { ComparePage } from '../../../../renderer/features/schemes/compare-page.tsx';
import { ReplayPage } from '../../../../renderer/features/schemes/replay-page.tsx';
import { SchemeEditorPage } from '../../../../renderer/features/schemes/scheme-editor-page.tsx';
import { SchemesPage } from '../../../../renderer/features/schemes/schemes-page.tsx';
import { SheetPreviewPage } from '../../../../renderer/features/score-sheet/sheet-preview-page.tsx';
import type { SeedDocuments } from '../../../../renderer/data/seed.ts';
import type { Services } from '../../../../renderer/data/services.ts';
import { schemeKey, type Scheme } from '../../../../shared/schema/scheme.ts';
import type { SchemeVersion } from '../../../../shared/schema/scheme-version.ts';
import { gradedWork, seedOf } from '../../../helpers/graded-work.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { plainScheme } from '../../../helpers/make-archive.ts';
import { stamp } from '../../../helpers/sample-documents.ts';

afterEach(closeTestServices);

const versionOf = (content: Scheme, status: SchemeVersion['status']): SchemeVersion => ({
  ...stamp,
  id: schemeKey(content),
  status,
  content,
  publishedAt: status === 'published' ? stamp.createdAt : null,
});

const screens = (
  <Routes>
    <Route index element={<SchemesPage />} />
    <Route path=":key" element={<SchemeEditorPage />} />
    <Route path=":key/preview" element={<SheetPreviewPage />} />
    <Route path=":key/compare" element={<ComparePage />} />
    <Route path=":key/replay" element={<ReplayPage />} />
    <Route path=":key/adopt" element={<AdoptPage />} />
  </Routes>
);

async function open(documents: SeedDocuments, at: string): Promise<Services> {
  const services = await openTestServices(testProfiles.city, documents);
  renderScreen(services, screens, { path: '/schemes/*', at });
  return services;
}

const work = seedOf(gradedWork());
const plain2: Scheme = { ...plainScheme(), version: 4 };

const set = async (user: ReturnType<typeof userEvent.setup>, label: string, text: string) => {
  const field = await screen.findByLabelText(label);
  await user.clear(field);
  await user.type(field, text);
};

test('a scheme is revised, mended until it is sound, tried out and published', async () => {
  const services = await open(work, '/schemes');
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole('button', { name: '修订为新版本' }));
  expect(await screen.findByText('测试办法 第 4 版')).toBeTruthy();

  await set(user, '自评', '10');
  expect(screen.getByText('三方权重合计 105%，应为 100%')).toBeTruthy();
  const tryOut = (): HTMLButtonElement => screen.getByRole('button', { name: '试算并发布' });
  expect(tryOut().disabled).toBe(true);
  await set(user, '乡镇评审', '10');
  expect(screen.getByText('三方权重合计 100%')).toBeTruthy();

  await user.click(await screen.findByRole('button', { name: /等级和补贴/ }));
  await set(user, '中级最低总分', '89.5');
  expect(tryOut().disabled).toBe(false);
  await user.click(tryOut());

  // 10 % of 96, 10 % of 91 and 80 % of 88.5 are 89.50; under its own scheme it was 89.25.
  const row = (await screen.findByText('潘建军')).closest<HTMLElement>('.ant-table-row');
  expect(row?.textContent).toContain('89.25 → 89.50');
  expect(screen.getByText('没有变化 1')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '发布' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '发布' }));

  expect(await screen.findByRole('button', { name: '用于本年度' })).toBeTruthy();
  const { schemes, audit } = services.store.database;
  const stored = (await schemes.findOne('plain@4').exec())?.toMutableJSON();
  expect(stored).toMatchObject({ status: 'published', content: { weights: { self: 1000, township: 1000 } } });
  const events = (await audit.find({ selector: { documentId: 'plain@4' } }).exec()).map(
    ({ reason }) => reason,
  );
  expect(events.some((reason) => /^sha256 [0-9a-f]{64}$/.test(reason))).toBe(true);
  expect(events.some((reason) => reason.startsWith('replay 2026 rows=1'))).toBe(true);
  // Nobody is moved: the cycle goes on with the scheme it had.
  expect((await services.store.database.cycles.findOne('2026').exec())?.schemeKey).toBe('plain@3');
  await expect(services.repositories.schemes.saveDraft('plain@4', plain2)).rejects.toMatchObject({
    code: 'SCHEME_FROZEN',
  });
});

test('what was typed wrong stays to be mended, and changes are taken back by keys', async () => {
  const draft = versionOf(plain2, 'draft');
  const services = await open({ ...work, schemes: [...work.schemes, draft] }, '/schemes/plain@4');
  const user = userEvent.setup({ delay: null });
  await set(user, '方案名称', '新办法');
  await set(user, '自评', '很多');
  expect(screen.getByText('请填百分比，如 90')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('自评').value).toBe('很多');

  await user.click(await screen.findByRole('button', { name: /A 基础/ }));
  await user.click(await screen.findByRole('button', { name: '增加小项' }));
  expect(screen.getByText('各小项合计 101 分，大项满分 100 分')).toBeTruthy();
  expect(screen.getByText(/有 2 处问题/)).toBeTruthy();
  expect(screen.getByText('请填写“A2 小项名称”。')).toBeTruthy();
  await user.keyboard('{Control>}z{/Control}');
  expect(screen.getByText('各小项合计 100 分，相符')).toBeTruthy();
  await user.keyboard('{Control>}y{/Control}');
  expect(screen.getByText('各小项合计 101 分，大项满分 100 分')).toBeTruthy();
  await waitFor(async () => {
    const stored = await services.store.database.schemes.findOne('plain@4').exec();
    expect(stored?.toMutableJSON().content).toMatchObject({ name: '新办法', weights: { self: 500 } });
    expect(stored?.toMutableJSON().content.categories[0]?.items).toHaveLength(2);
  });
});

test('row 25: a change in mid-cycle names whom it touches and reopens nothing without a reason', async () => {
  const [base, ...rest] = plain2.categories;
  const grown: Scheme = {
    ...plain2,
    categories: [
      {
        code: 'A',
        name: '基础',
        kind: 'base',
        max: 10_200,
        items: [
          { code: 'A1', name: '总分', kind: 'scale', max: 10_000, step: 1, source: 'local' },
          { code: 'A2', name: '新项目', kind: 'bool', max: 200, source: 'local' },
        ],
      },
      ...rest,
    ],
  };
  expect(base?.items).toHaveLength(1);
  const services = await open(
    { ...work, schemes: [...work.schemes, versionOf(grown, 'published')] },
    '/schemes/plain@4/adopt',
  );
  const user = userEvent.setup({ delay: null });
  expect(await screen.findByText('受影响的评分表 8 张（1 人）')).toBeTruthy();
  const adopt = screen.getByRole<HTMLButtonElement>('button', { name: '2026年度换用，并退回 8 张评分表' });
  expect(adopt.disabled).toBe(true);
  await user.type(await screen.findByLabelText('换用原因'), '增加新项目');
  await user.click(adopt);
  const { cycles, cases } = services.store.database;
  expect((await cycles.findOne('2026').exec())?.schemeKey).toBe('plain@3');
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '用于本年度' }));
  await waitFor(async () => expect((await cycles.findOne('2026').exec())?.schemeKey).toBe('plain@4'));
  const returns = (await cases.find().exec()).map((item) => item.toMutableJSON());
  expect(returns).toHaveLength(8);
  expect(returns.every(({ office }) => office === 'city')).toBe(true);
  expect(returns[0]?.detail).toMatchObject({ kind: 'return', reason: '增加新项目', items: ['A2'] });
});

test('a scheme for something else than the cycle grades is not taken', async () => {
  const stations: Scheme = { ...plain2, id: 'stations', subject: { kind: 'site', name: '服务站点' } };
  const schemes = [...work.schemes, versionOf(stations, 'published')];
  await open({ ...work, schemes }, '/schemes/stations@4/adopt');
  expect(await screen.findByText('这个方案评的不是同一类对象，不能用于本年度')).toBeTruthy();
});

test('the difference of two versions reads in words', async () => {
  const stricter: Scheme = {
    ...plain2,
    levels: plain2.levels.map((level) => (level.code === 'senior' ? { ...level, min: 9200 } : level)),
  };
  await open(
    { ...work, schemes: [...work.schemes, versionOf(stricter, 'draft')] },
    '/schemes/plain@4/compare',
  );
  const row = (await screen.findByText('高级，90 分（含），300 元/人/月')).closest('tr');
  expect(row?.textContent).toContain('高级，92 分（含），300 元/人/月');
});

test('the preview is a score sheet to try, which saves nothing', async () => {
  const services = await open(work, '/schemes/plain@3/preview');
  const user = userEvent.setup({ delay: null });
  const [points] = await screen.findAllByLabelText(/A1/);
  await user.type(points!, '88.5');
  await user.tab();
  expect((await screen.findAllByText('88.50')).length).toBeGreaterThan(0);
  expect(await services.store.database.sheets.count().exec()).toBe(8);
});
