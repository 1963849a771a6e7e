import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { AppError } from '../../../../shared/lib/app-error.ts';
import type { UnreadableFields } from '../../../../renderer/data/unreadable-fields.ts';
import type { SeedDocuments } from '../../../../renderer/data/seed.ts';
import type { Services } from '../../../../renderer/data/services.ts';
import { RosterPage } from '../../../../renderer/features/roster/roster-page.tsx';
import { SyncCentrePage } from '../../../../renderer/features/sync-centre/sync-centre-page.tsx';
import { openSyncDatabase } from '../../../../renderer/sync/sync-database.ts';
import { syncOrder } from '../../../../renderer/sync/sync-order.ts';
import { SyncProvider } from '../../../../renderer/sync/sync-provider.ts';
import { openSyncStore, type SyncStore } from '../../../../renderer/sync/sync-store.ts';
import { createSync, type Sync, type SyncOptions } from '../../../../renderer/sync/sync.ts';
import type { WireDocument } from '../../../../shared/sync/protocol.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { sampleSheet, submittedSheet } from '../../../helpers/sample-documents.ts';
import { officer, person, sampleOffice, union } from '../../../helpers/sample-office.ts';

let sync: Sync | null = null;

afterEach(async () => {
  await sync?.close();
  sync = null;
  await closeTestServices();
});

const place = { path: '/sync', at: '/sync' };
const wire = (document: object) => ({ ...document, _deleted: false }) as unknown as WireDocument;

/** The sync centre of an office whose hub nobody can reach, unless one that answers is given. */
async function openCentre(
  fill: (records: SyncStore) => Promise<void>,
  documents: SeedDocuments = sampleOffice(),
  hub: Partial<SyncOptions['hub']> = {},
): Promise<{
  readonly services: Services;
  readonly path: () => string;
}> {
  const services = await openTestServices(testProfiles.township, documents);
  const { store, bridge } = services;
  const records = await openSyncStore(openSyncDatabase('test-sync'), store.clock, null);
  await fill(records);
  sync = await createSync({
    store,
    hub: { ...bridge.hub, ...hub },
    records,
    clock: store.clock,
    names: syncOrder,
    fileHost: null,
    patience: { first: 60_000, most: 60_000 },
    machine: null,
  });
  const page = (
    <SyncProvider value={sync}>
      <Routes>
        <Route path="/sync" element={<SyncCentrePage />} />
        <Route path="/roster" element={<RosterPage />} />
        <Route path="*" element={<p>别处</p>} />
      </Routes>
    </SyncProvider>
  );
  return { services, path: renderScreen(services, page, { path: '*', at: '/sync' }) };
}

const [known] = sampleOffice().unions ?? [];
/** What the office of these tests has in its document. */
const standing = known?.name ?? '';

const clash = {
  path: 'name',
  mine: '甲厂工会',
  theirs: standing,
  mineBy: 'clerk-1',
  theirsBy: 'city-account-7',
  stands: 'theirs',
} as const;

test('without a hub it says where to connect', async () => {
  const services = await openTestServices(testProfiles.township, sampleOffice());
  const path = renderScreen(services, <SyncCentrePage />, place);
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: '去连接' }));
  expect(path()).toBe('/settings');
});

test('a hub that cannot be reached is told in plain words, and the sync can be paused', async () => {
  const user = userEvent.setup({ delay: null });
  await openCentre(async () => undefined);
  expect(await screen.findByText(/同步已暂停/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '继续' }));
  expect(await screen.findByText('暂时连不上市总，正在自动重试。')).toBeTruthy();
  expect(screen.getByText('正在接收市总的数据')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '暂停' }));
  expect(await screen.findByText(/同步已暂停/)).toBeTruthy();
  expect(await screen.findByText('停止同步')).toBeTruthy();
});

test('a log-in page of the network is named, with what to do and where the address stands', async () => {
  const user = userEvent.setup({ delay: null });
  const { path } = await openCentre(async () => undefined, sampleOffice(), {
    probe: async () => ({ kind: 'not-a-hub' }),
  });
  await user.click(await screen.findByRole('button', { name: '继续' }));
  expect(await screen.findByText('同步停住了，需要您处理。')).toBeTruthy();
  expect(screen.getByText(/请先打开浏览器完成上网认证/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '去设置' }));
  expect(path()).toBe('/settings');
});

test('a clock that is wrong against the city’s is told, with where to set it', async () => {
  const user = userEvent.setup({ delay: null });
  const empty = { documents: [], checkpoint: { seq: 0 }, more: false };
  const answer = <T,>(value: T) =>
    ({ kind: 'ok', value, hubTime: Date.parse('2026-11-20T00:30:00Z') }) as const;
  await openCentre(
    async () => undefined,
    {},
    {
      probe: async () => answer({}),
      heads: async () => answer({ collections: [] }),
      changes: () => new Promise(() => undefined),
      pull: async () => answer(empty),
    },
  );
  await user.click(await screen.findByRole('button', { name: '继续' }));
  expect(await screen.findByText(/^本机时钟比市总快 \d+ 分钟$/)).toBeTruthy();
  expect(screen.getByText(/请在系统设置中校准日期和时间/)).toBeTruthy();
  expect(await screen.findByText('连上市总')).toBeTruthy();
});

test('row 34: the chosen value of a clash is written and the clash is closed', async () => {
  const user = userEvent.setup({ delay: null });
  const { services } = await openCentre((records) => records.addClashes('unions', 'u1', [clash]));
  const card = (await screen.findByText('甲厂工会')).closest('article');
  if (!card) throw new Error('the clash has no card');
  expect(within(card).getByText(standing)).toBeTruthy();
  expect(card.textContent).toContain('工会名称');
  expect(card.textContent).toContain('张三，本机');
  await user.click(within(card).getByRole('button', { name: '用我的' }));
  await waitFor(() => expect(screen.queryByText('两边改得不一样')).toBeNull());
  const stored = await services.store.database.unions.findOne('u1').exec();
  expect(stored?.toJSON()).toMatchObject({ name: '甲厂工会', updatedBy: 'clerk-1', deviceId: 'pc-1' });
});

test('a third value that came meanwhile is told and shown, and nothing is written', async () => {
  const user = userEvent.setup({ delay: null });
  const { services } = await openCentre((records) =>
    records.addClashes('unions', 'u1', [{ ...clash, theirs: '乙厂工会' }]),
  );
  await user.click(await screen.findByRole('button', { name: '用我的' }));
  expect(await screen.findByText(/又有了新的值/)).toBeTruthy();
  const card = screen.getByText('甲厂工会').closest('article');
  await waitFor(() => expect(card?.textContent).toContain(standing));
  const stored = await services.store.database.unions.findOne('u1').exec();
  expect(stored?.name).toBe(standing);
});

test('the value that stands is only confirmed', async () => {
  const user = userEvent.setup({ delay: null });
  const { services } = await openCentre((records) => records.addClashes('unions', 'u1', [clash]));
  const before = (await services.store.database.unions.findOne('u1').exec())?.rev;
  await user.click(await screen.findByRole('button', { name: '用对方的' }));
  await waitFor(() => expect(screen.queryByText('两边改得不一样')).toBeNull());
  expect((await services.store.database.unions.findOne('u1').exec())?.rev).toBe(before);
});

test('a refused sheet says why and leads to the sheet', async () => {
  const user = userEvent.setup({ delay: null });
  const sheet = sampleSheet();
  const { path } = await openCentre((records) =>
    records.refusals.put({
      collection: 'sheets',
      documentId: sheet.id,
      code: 'DOCUMENT_INVALID',
      params: { field: 'sheets.opinion', reason: 'maxLength' },
      path: 'opinion',
      document: wire(sheet),
      base: null,
    }),
  );
  expect(await screen.findByText(/评价意见/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '去修改' }));
  await waitFor(() => expect(decodeURIComponent(path())).toBe('/sheets/2026|a1/self'));
});

test('row 33: a sheet that was handed in by a PC that had been revoked is opened again with one button', async () => {
  const user = userEvent.setup({ delay: null });
  const sheet = submittedSheet(1, { opinion: '按章办事' });
  const { path, services } = await openCentre(
    (records) =>
      records.refusals.put({
        collection: 'sheets',
        documentId: sheet.id,
        code: 'SUBMISSION_KEY_REVOKED',
        params: { id: sheet.id },
        path: 'submissions',
        document: wire(sheet),
        base: null,
      }),
    { ...sampleOffice(), sheets: [sheet] },
  );
  expect(await screen.findByText(/电脑被注销过.*再提交一次/)).toBeTruthy();
  // Sending the same once more would be refused once more.
  expect(screen.queryByRole('button', { name: '重新发送' })).toBeNull();
  await user.click(await screen.findByRole('button', { name: '打开并重新提交' }));
  await waitFor(() => expect(decodeURIComponent(path())).toBe('/sheets/2026|a1/self'));
  const stored = await services.store.database.sheets.findOne(sheet.id).exec();
  expect(stored?.toJSON()).toMatchObject({ draft: true, submissions: [], opinion: '按章办事' });
});

test('a refused person leads to the field of his drawer with the reason under it, and saving it sends it again', async () => {
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  const refused = { ...person('p1', '潘建军'), phone: '1'.repeat(40) };
  const { services } = await openCentre((records) =>
    records.refusals.put({
      collection: 'people',
      documentId: 'p1',
      code: 'DOCUMENT_INVALID',
      params: { field: 'people.phone', reason: 'maxLength' },
      path: 'phone',
      document: wire(refused),
      base: null,
    }),
  );
  await user.click(await screen.findByRole('button', { name: '去修改' }));
  const field = await screen.findByLabelText('联系电话');
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(await screen.findByText(/电话.*请/, { selector: '.ant-form-item-explain-error' })).toBeTruthy();
  await user.clear(field);
  await user.paste('0310-5650001');
  const form = field.closest('form');
  if (!form) throw new Error('the field has no form');
  await user.click(within(form).getByRole('button', { name: '保存' }));
  await waitFor(async () => {
    const stored = await services.store.database.people.findOne('p1').exec();
    expect(stored?.toJSON()).toMatchObject({ phone: '0310-5650001', deviceId: 'pc-1' });
  });
});

test('a document that moved away shows the edit to pass on', async () => {
  const user = userEvent.setup({ delay: null });
  const base = union('u9', '丙厂');
  await openCentre((records) =>
    records.handovers.put({
      collection: 'unions',
      documentId: 'u9',
      document: wire({ ...base, name: '丙厂新工会' }),
      base: wire(base),
    }),
  );
  expect(await screen.findByText('工会名称：丙厂新工会')).toBeTruthy();
  // By the name the other office knows.
  expect(await screen.findByText('企业工会 丙厂工会委员会')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '已转告' }));
  expect(screen.getByText('已移交的内容')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: '已转告，不再显示' }));
  await waitFor(() => expect(screen.queryByText('已移交的内容')).toBeNull());
});

test('what does not open here is named by whom it is about, with what to do', async () => {
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  const { services } = await openCentre(async () => undefined);
  const [{ id, name } = person('', '')] = sampleOffice().people ?? [];
  const error = new AppError('SEALED_UNREADABLE', { field: 'people.phone' });
  const register = services.store.unreadable as UnreadableFields;
  register.note('people', id, [{ collection: 'people', documentId: id, path: 'phone', error }]);
  await screen.findByText(new RegExp(`${name}：.*电话`));
  screen.getByText(/仍列在这里的，点“打开”重新填写/);
  expect(screen.getByRole('button', { name: '从市总重新取回' })).toHaveProperty('disabled', true);
  register.note('people', id, []);
  await waitFor(() => expect(screen.queryByText('本机无法解密')).toBeNull());
  register.note('people', id, [{ collection: 'people', documentId: id, path: 'phone', error }]);
  await user.click(await screen.findByRole('button', { name: '打开' }));
  const field = await screen.findByLabelText('联系电话');
  await waitFor(() => expect(document.activeElement).toBe(field));
});

test('values that are codes in the program are shown in words, and a term of office with whose it is', async () => {
  const term = (endOn: string | null) => ({ ...officer('a1', 'p1'), endOn });
  await openCentre((records) =>
    records.addClashes('unions', 'u1', [
      { ...clash, path: 'status', mine: 'suspended', theirs: 'closed' },
      { ...clash, path: 'officers.a1', mine: term('2026-05-01'), theirs: term(null) },
    ]),
  );
  const status = (await screen.findByText('停产')).closest('article');
  expect(status?.textContent).toContain('注销');
  const post = screen.getByText(/离任日期：2026-05-01/).closest('article');
  await waitFor(() => expect(post?.textContent).toContain('工会干部 · 人员 潘建军'));
});
