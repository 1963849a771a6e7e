import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { CopyCheck } from '../../../../renderer/data/copy-doubts.ts';
import { useServices } from '../../../../renderer/data/services-context.tsx';
import { useQuery } from '../../../../renderer/data/use-query.ts';
import { CopyCheckText } from '../../../../renderer/features/settings/copy-check-text.tsx';
import { hubDocuments } from '../../../helpers/hub-documents.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';

afterEach(closeTestServices);

function Shown() {
  const { doubts } = useServices().store;
  const { data } = useQuery(() => doubts.state$, [doubts]);
  return data ? <CopyCheckText check={data} /> : null;
}

async function open(check: Partial<CopyCheck>) {
  const person = hubDocuments.people();
  const services = await openTestServices(testProfiles.city, { people: [person] });
  const show = (change: Partial<CopyCheck>): void => services.store.doubts.update(change);
  show({ state: 'checking', total: 20, done: 5, ...check });
  renderScreen(services, <Shown />, { path: '/', at: '/' });
  return { person, show };
}

test('how far the look is, and that all is well, stand in the settings', async () => {
  const { show: next } = await open({});
  expect(await screen.findByText('正在核对：5 / 20')).toBeTruthy();
  next({ state: 'done', done: 20, register: { doubted: false, collections: [] } });
  expect(await screen.findByText('已核对 20 份资料，都与保存时一致')).toBeTruthy();
  next({ state: 'failed', register: null });
  expect(await screen.findByText('这次没有核对完，下次打开程序时再核对')).toBeTruthy();
});

test('row 42: what is not as it was saved is named in the settings, and a loss is accepted there', async () => {
  const { person, show: next } = await open({ state: 'done' });
  const documents = Array.from({ length: 12 }, (_, no) => ({
    collection: 'people' as const,
    documentId: no === 0 ? person.id : `p-${no}`,
    isMendable: no === 0,
  }));
  next({
    documents,
    register: {
      doubted: true,
      collections: [
        { collection: 'sheets', expected: 3, found: 2 },
        { collection: 'cases', expected: 3, found: 3 },
      ],
    },
  });
  expect(await screen.findByText(`人员 ${person.name}：另一份副本完好，下次打开程序时自动恢复`)).toBeTruthy();
  expect(screen.getByText('还有 2 份资料')).toBeTruthy();
  expect(screen.getByText('评分表：应有 3 份，现有 2 份')).toBeTruthy();
  expect(screen.getByText(/^事项：有资料不是最后保存的内容/u)).toBeTruthy();
  expect(screen.getByText(/^核对用的总数缺失/u)).toBeTruthy();
  next({ documents: [], done: 20 });
  await userEvent.click(await screen.findByRole('button', { name: /以现有资料为准/u }));
  expect(await screen.findByText('已核对 20 份资料，都与保存时一致')).toBeTruthy();
});
