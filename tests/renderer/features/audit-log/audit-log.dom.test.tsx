import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { noteAccess } from '../../../../renderer/data/note-access.ts';
import { AuditLogPage } from '../../../../renderer/features/audit-log/audit-log-page.tsx';
import { accessActions } from '../../../../shared/domain/access-action.ts';
import { isKnownAction } from '../../../../renderer/features/audit-log/known-actions.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { everyKind, sampleWork } from '../score-sheet/sample-work.ts';

afterEach(closeTestServices);

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const place = { path: '/audit-log', at: '/audit-log' };

test('who looked, saved and changed stands in plain words, and can be narrowed to what was given out', async () => {
  const services = await openTestServices(testProfiles.city, sampleWork(everyKind));
  const { store, repositories } = services;
  await noteAccess(store, { action: 'view-accounts', documentKind: 'cycles', documentId: '2026', rows: 12 });
  await noteAccess(store, { action: 'print-paper', documentKind: 'orgUnits', paper: 'certificate', rows: 3 });
  await repositories.audit.append({
    action: 'return',
    documentKind: 'sheets',
    documentId: '2026|a1|self',
    reason: '缺少台账照片',
  });
  await repositories.audit.append({ action: 'later', documentKind: 'sheets', documentId: 'x' });
  await repositories.audit.append({ action: 'step-notice', documentKind: 'cycles', documentId: '2026' });
  renderScreen(services, <AuditLogPage />, place);
  const line = async (words: string) => {
    const cell = await screen.findByText(words);
    return within(cell.closest<HTMLElement>('.ant-table-row')!);
  };
  const look = await line('查看收款账户');
  expect(look.getByText('李四')).toBeTruthy();
  expect(look.getByText('12')).toBeTruthy();
  expect(look.getByText('本机')).toBeTruthy();
  expect((await line('打印')).getByText('聘任证书')).toBeTruthy();
  expect((await line('退回评分表')).getByText('缺少台账照片')).toBeTruthy();
  expect(screen.getByText('其他操作（later）')).toBeTruthy();
  expect(screen.getByText(/^年度进入“.*公示.*”$/)).toBeTruthy();

  await user.click(await screen.findByText('查看与导出 2'));
  expect(screen.queryByText('退回评分表')).toBe(null);
  expect(screen.getByText('查看收款账户')).toBeTruthy();
});

test('everything that is noted of personal data has words of its own', () => {
  expect(accessActions.filter((action) => !isKnownAction(action))).toEqual([]);
});
