import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { CycleSwitch } from '../../../renderer/app/cycle-switch.tsx';
import { OtherYearNotice } from '../../../renderer/app/other-year-notice.tsx';
import { CycleChoiceProvider } from '../../../renderer/data/cycle-choice.tsx';
import { HomePage } from '../../../renderer/features/home/home-page.tsx';
import type { Cycle } from '../../../shared/schema/cycle.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../helpers/open-test-services.tsx';
import { candidacyOf, sampleOffice } from '../../helpers/sample-office.ts';

afterEach(closeTestServices);

const years = (): ReturnType<typeof sampleOffice> => {
  const documents = sampleOffice({ candidacies: [candidacyOf('u1', 'p1', 'a1')] });
  const earlier: readonly Partial<Cycle>[] = [
    { status: 'archived' },
    { id: '2027', year: 2027, cutoff: '2027-11-30' },
  ];
  const cycles = earlier.flatMap((one) => (documents.cycles ?? []).map((cycle) => ({ ...cycle, ...one })));
  return { ...documents, cycles };
};

test('every screen follows the year chosen in the head, and says that it is not the current one', async () => {
  const services = await openTestServices(testProfiles.township, years());
  const frame = (
    <CycleChoiceProvider>
      <CycleSwitch />
      <OtherYearNotice />
      <HomePage />
    </CycleChoiceProvider>
  );
  renderScreen(services, frame, { path: '/', at: '/' });
  const user = userEvent.setup({ delay: null });
  await screen.findByRole('heading', { name: /2027年度评审/ });
  expect(screen.queryByRole('alert')).toBeNull();

  await user.click(await screen.findByRole('combobox', { name: '查看哪一年度' }));
  await user.click(
    await screen.findByText('2026 年度 · 归档', { selector: '.ant-select-item-option-content' }),
  );
  await screen.findByRole('heading', { name: /2026年度评审/ });
  expect(screen.getByRole('alert').textContent).toContain('正在查看 2026 年度，该年度已归档，只能查看。');

  await user.click(await screen.findByRole('button', { name: '回到当前年度' }));
  await screen.findByRole('heading', { name: /2027年度评审/ });
});

test('a draft of the city is no year for a township', async () => {
  const documents = years();
  const city = await openTestServices(testProfiles.city, documents);
  const [last] = documents.cycles ?? [];
  if (!last) throw new Error('there is a cycle');
  await city.repositories.cycles.begin({ ...last, year: 2028, cutoff: '2028-11-30' });
  const [step] = await city.store.database.cases.find().exec();
  const [draft] = await city.store.database.cycles.find({ selector: { year: 2028 } }).exec();
  if (!step || !draft) throw new Error('the year has begun');
  const arrived = {
    cycles: [...(documents.cycles ?? []), draft.toMutableJSON()],
    cases: [step.toMutableJSON()],
  };
  await closeTestServices();

  const services = await openTestServices(testProfiles.township, { ...documents, ...arrived });
  const frame = (
    <CycleChoiceProvider>
      <CycleSwitch />
      <HomePage />
    </CycleChoiceProvider>
  );
  renderScreen(services, frame, { path: '/', at: '/' });
  await screen.findByRole('heading', { name: /2027年度评审/ });
  await userEvent.click(screen.getByRole('combobox', { name: '查看哪一年度' }));
  const offered = await screen.findAllByText(/ 年度 · /, { selector: '.ant-select-item-option-content' });
  expect(offered.map((item) => item.textContent)).toEqual(['2027 年度 · 当前年度', '2026 年度 · 归档']);
});
