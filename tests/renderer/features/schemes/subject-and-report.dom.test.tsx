import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { firstValueFrom } from 'rxjs';
import { filter } from 'rxjs/operators';
import { afterEach, expect, test } from 'vitest';
import { ReplayPage } from '../../../../renderer/features/schemes/replay-page.tsx';
import { ReportPage } from '../../../../renderer/features/schemes/report-page.tsx';
import { SchemeEditorPage } from '../../../../renderer/features/schemes/scheme-editor-page.tsx';
import { schemeKey, type Scheme } from '../../../../shared/schema/scheme.ts';
import { gradedWork, seedOf } from '../../../helpers/graded-work.ts';
import { plainScheme } from '../../../helpers/make-archive.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { stamp } from '../../../helpers/sample-documents.ts';

afterEach(closeTestServices);

const screens = (
  <Routes>
    <Route path=":key" element={<SchemeEditorPage />} />
    <Route path=":key/replay" element={<ReplayPage />} />
    <Route path=":key/report" element={<ReportPage />} />
  </Routes>
);

async function openDraft(content: Scheme, place = '') {
  const work = seedOf(gradedWork());
  const draft = { ...stamp, id: schemeKey(content), status: 'draft' as const, content, publishedAt: null };
  const services = await openTestServices(testProfiles.city, { ...work, schemes: [...work.schemes, draft] });
  const at = `/schemes/${encodeURIComponent(draft.id)}${place}`;
  renderScreen(services, screens, { path: '/schemes/*', at });
  return { services, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }), id: draft.id };
}

test('a draft is told what it grades and who fits the pool', async () => {
  const { services, user, id } = await openDraft({ ...plainScheme(), id: 'stations', version: 1 });
  await user.click(await screen.findByLabelText('对象类别'));
  await user.click(
    await screen.findByText('社会化工会工作者', { selector: '.ant-select-item-option-content' }),
  );
  await user.type(await screen.findByLabelText('对象名称'), '（试行）');
  await user.click(await screen.findByLabelText('设优秀人才库'));
  expect(await screen.findByLabelText('工作至少满')).toBeTruthy();
  const stored = await firstValueFrom(
    services.repositories.schemes.watch(id).pipe(filter((one) => one?.content.talentPool !== undefined)),
  );
  expect(stored?.content.subject).toEqual({ kind: 'worker', name: '社会化工会工作者（试行）' });
  expect(stored?.content.talentPool).toEqual({ level: plainScheme().levels[0]?.code, minYears: 3 });
});

test('the report that a version was published with can be read again', async () => {
  const stricter: Scheme = {
    ...plainScheme(),
    version: 4,
    levels: plainScheme().levels.map((level) =>
      level.min === null ? level : { ...level, min: level.min + 1000 },
    ),
  };
  const { user } = await openDraft(stricter, '/replay');
  await user.click(await screen.findByRole('button', { name: '发布' }));
  const [, confirm] = await screen.findAllByText('发布', { selector: 'span' });
  if (confirm) await user.click(confirm);
  await user.click(await screen.findByRole('button', { name: '试算报告' }));
  expect(await screen.findByText(/^2026年度（1 人）$/)).toBeTruthy();
  expect(await screen.findByText(/潘建军/)).toBeTruthy();
  expect(screen.getByText(/中级 → 初级/)).toBeTruthy();
  expect(screen.getByRole('button', { name: /打印（附版本对比）/ })).toBeTruthy();
});
