import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { computeResults } from '../../../../renderer/data/compute-results.ts';
import { openPictureShelf } from '../../../../renderer/data/picture-shelf.ts';
import { pictureKey } from '../../../../renderer/data/picture-key.ts';
import { readCycleDocuments } from '../../../../renderer/data/read-cycle-documents.ts';
import { refreshLivePicture, type ShownPicture } from '../../../../renderer/data/refresh-live-picture.ts';
import { shelvePictures } from '../../../../renderer/data/shelve-pictures.ts';
import { yearWork } from '../../../../renderer/data/year-work.ts';
import { PicturePage } from '../../../../renderer/features/picture/picture-page.tsx';
import { archiveFromDocuments } from '../../../../shared/archive/from-documents.ts';
import { pictureYear } from '../../../../shared/domain/picture/picture-year.ts';
import { announceYear } from '../../../helpers/announce-year.ts';
import { gradedWork, seedOf } from '../../../helpers/graded-work.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const place = { path: '/picture', at: '/picture' };

test('the city sees the year in sentences, charts and tables, and goes by keyboard from a township to its candidates', async () => {
  renderScreen(await openTestServices(testProfiles.city, seedOf(gradedWork())), <PicturePage />, place);
  const sentence = '全市参评 1 人：自评已交 1 人，乡镇已评 1 人，评审组评完 1 人，已核算 0 人。';
  expect(await screen.findByText(sentence)).toBeTruthy();
  const chart = screen.getByRole('img', { name: sentence });
  await waitFor(() => expect(chart.querySelector('svg')).not.toBe(null));
  const names = screen.getAllByText('武安镇').map((one) => one.closest<HTMLElement>('.ant-table-row'));
  names.find((row) => row !== null)?.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('宏达轧钢有限公司工会委员会')).toBeTruthy();
  expect(screen.getByText('6 / 6 份')).toBeTruthy();
  await user.click(await screen.findByText('评委宽严'));
  expect(
    await screen.findByText(
      '与同一批人的平均分相比，刘三友平均 -3.50 分，陈思远平均 +3.50 分，两人相差 7.00 分。',
    ),
  ).toBeTruthy();
  await user.click(await screen.findByText('资格覆盖率'));
  expect(
    await screen.findByText(/^全市：应持证 \d+ 人，持有效证书 0 人，覆盖率 0\.00%；目标 100%/),
  ).toBeTruthy();
});

test.each(['township', 'panel'] as const)('nothing of the picture is there for the %s', async (role) => {
  renderScreen(await openTestServices(testProfiles[role], seedOf(gradedWork())), <PicturePage />, place);
  expect(await screen.findByText('这一页供市总工会使用')).toBeTruthy();
  expect(screen.queryByText(/参评 1 人|评委宽严|宏达轧钢/)).toBe(null);
});

test('putting a year away keeps its picture, so that the first look reads none of its sheets', async () => {
  const services = await openTestServices(testProfiles.city, seedOf(gradedWork()));
  const { store, repositories } = services;
  await computeResults(store, '2026', () => undefined);
  await announceYear(services);
  await repositories.cycles.archive('2026');
  const hash = (await store.readCycle('2026'))?.archiveHash ?? '';
  const cases = await store.database.cases.count({ selector: { cycleId: '2026' } }).exec();
  const kept = await openPictureShelf(store.database.name).get(pictureKey(hash, cases));
  expect(kept).toMatchObject({ sealed: true, picture: { year: 2026, candidates: [{ total: 8925 }] } });
  await store.database.sheets.find().remove();
  renderScreen(services, <PicturePage />, place);
  expect(await screen.findByText(/^2026年度全市参评 1 人：/)).toBeTruthy();
});

test('a picture made before all rows of an archived year had arrived is made again, in the background', async () => {
  const services = await openTestServices(testProfiles.city, seedOf(gradedWork()));
  const { store, repositories } = services;
  await computeResults(store, '2026', () => undefined);
  await announceYear(services);
  await repositories.cycles.archive('2026');
  const cycle = await store.readCycle('2026');
  if (!cycle?.archiveHash) throw new Error('the year is not archived');
  const cases = await store.database.cases.count({ selector: { cycleId: '2026' } }).exec();
  const shelf = openPictureShelf(store.database.name);
  const id = pictureKey(cycle.archiveHash, cases);
  const whole = await shelf.get(id);
  if (!whole) throw new Error('no picture was kept');
  await shelf.put({ id, picture: { ...whole.picture, candidates: [] }, sealed: false, rows: 1 });
  await shelvePictures(services, [cycle], new AbortController().signal);
  expect(await shelf.get(id)).toEqual(whole);
});

test('the picture of a year under way follows its results', async () => {
  const services = await openTestServices(testProfiles.city, seedOf(gradedWork()));
  renderScreen(services, <PicturePage />, place);
  expect(await screen.findByText(/评审组评完 1 人，已核算 0 人。$/)).toBeTruthy();
  await computeResults(services.store, '2026', () => undefined);
  expect(await screen.findByText(/评审组评完 1 人，已核算 1 人。$/)).toBeTruthy();
});

test('the kept picture of a year under way is shown first; a new one is made only of other data, with the same numbers', async () => {
  const services = await openTestServices(testProfiles.city, seedOf(gradedWork()));
  const { store } = services;
  const look = async () => {
    const shown: ShownPicture[] = [];
    await refreshLivePicture(services, '2026', null, (one) => shown.push(one));
    return { first: shown[0], last: shown.at(-1), times: shown.length };
  };
  const fresh = await look();
  expect(fresh.first).toMatchObject({ kept: null, progress: { done: 0 } });
  expect(fresh.last).toMatchObject({ progress: null, error: null });
  const again = await look();
  expect(again).toEqual({ first: fresh.last, last: fresh.last, times: 1 });
  await computeResults(store, '2026', () => undefined);
  const later = await look();
  expect(later.first?.kept).toEqual(fresh.last?.kept);
  expect(later.first?.progress).not.toBe(null);
  const documents = await readCycleDocuments(store, '2026');
  const outcomes = (await store.database.results.find().exec()).map(({ outcome }) => outcome);
  expect(later.last?.kept?.picture).toEqual(pictureYear(archiveFromDocuments(documents), outcomes));
  expect(later.last?.kept?.work).toEqual(yearWork(documents));
});
