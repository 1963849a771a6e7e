import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ClockNotice } from '../../../renderer/app/clock-notice.tsx';
import type { Services } from '../../../renderer/data/services.ts';
import { updateDocument } from '../../../renderer/data/write-document.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../helpers/open-test-services.tsx';
import { sampleOffice } from '../../helpers/sample-office.ts';

afterEach(closeTestServices);

const rename = ({ store }: Services, name: string) =>
  updateDocument(store, 'people', 'p1', (person) => ({ ...person, name }));

/** The same PC on another day, whatever day it really is. */
const onDay = (services: Services, day: string): Services => ({
  ...services,
  store: { ...services.store, clock: { now: () => new Date(`${day}T01:00:00Z`) } },
});

const show = (services: Services) => renderScreen(services, <ClockNotice />, { path: '/', at: '/' });
const warning = '请核对本机的日期和时间';

test('row 41: a PC whose clock went back warns at its next start, and revisions go on counting', async () => {
  const services = await openTestServices(testProfiles.township, sampleOffice());
  show(services);
  await rename(services, '第一稿');
  const before = await services.store.database.people.findOne('p1').exec();
  expect(screen.queryByText(warning)).toBeNull();
  cleanup();

  const reset = onDay(services, '2009-01-01');
  show(reset);
  expect(await screen.findByText(warning)).toBeTruthy();
  expect(screen.getByText(/本机时间是 2009-01-01 .*早于上次保存的 2026-11-20/)).toBeTruthy();
  await rename(reset, '第二稿');
  const after = await services.store.database.people.findOne('p1').exec();
  expect(after?.toJSON()).toMatchObject({ name: '第二稿', updatedAt: '2009-01-01T01:00:00.000Z' });
  expect(after?.rev).toBe((before?.rev ?? 0) + 1);
});

test('row 41: a clock that is right, or a minute behind, warns of nothing', async () => {
  const services = await openTestServices(testProfiles.township, sampleOffice());
  show(services);
  await rename(services, '第一稿');
  cleanup();
  const last = services.saveStatus.current().lastSavedAt?.getTime() ?? 0;
  for (const seconds of [-60, 0, 86_400]) {
    const clock = { now: () => new Date(last + seconds * 1000) };
    show({ ...services, store: { ...services.store, clock } });
    await expect(screen.findByText(warning, {}, { timeout: 200 })).rejects.toThrow(warning);
    cleanup();
  }
});
