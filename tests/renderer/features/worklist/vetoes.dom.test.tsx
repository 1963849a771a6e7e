import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { VetoesPage } from '../../../../renderer/features/worklist/vetoes-page.tsx';
import { first, gradedWork, second, seedOf, vetoCase } from '../../../helpers/graded-work.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

const place = { path: '/vetoes', at: '/vetoes' };

test('allegations are narrowed to what was decided, and still are the next time', async () => {
  const cases = [
    vetoCase('v1', { decision: 'upheld', decidedOn: '2026-11-20', meeting: '主席办公会' }),
    vetoCase('v2', {}, { candidacyId: second.id }),
  ];
  const work = gradedWork({ candidacies: [first, second], cases });
  const services = await openTestServices(testProfiles.city, seedOf(work));
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  renderScreen(services, <VetoesPage />, place);
  expect(await screen.findByText('单雨桐')).toBeTruthy();
  await user.click(await screen.findByText('成立（1）'));
  expect(screen.queryByText('单雨桐')).toBeNull();
  cleanup();
  renderScreen(services, <VetoesPage />, place);
  expect(await screen.findByText('潘建军')).toBeTruthy();
  expect(screen.queryByText('单雨桐')).toBeNull();
  await user.click(await screen.findByRole('button', { name: '清除筛选' }));
  expect(await screen.findByText('单雨桐')).toBeTruthy();
});
