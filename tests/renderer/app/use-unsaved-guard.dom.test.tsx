import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useUnsavedGuard } from '../../../renderer/app/use-unsaved-guard.ts';
import { createSaveStatus, type SaveStatus } from '../../../renderer/data/save-status.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { systemClock } from '../../../shared/lib/clock.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../helpers/open-test-services.tsx';
import { sampleOffice } from '../../helpers/sample-office.ts';

const closeWindow = window.close.bind(window);
let closed = 0;

beforeEach(() => {
  closed = 0;
  window.close = () => {
    closed += 1;
  };
});
afterEach(async () => {
  window.close = closeWindow;
  await closeTestServices();
});

function Guarded({ by }: { readonly by: SaveStatus }) {
  useUnsavedGuard(by);
  return null;
}

/** The person closes the window. @returns whether it stays open for now */
function wishToClose(): boolean {
  const wish = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(wish);
  return wish.defaultPrevented;
}

async function guard(): Promise<SaveStatus> {
  const services = await openTestServices(testProfiles.city, sampleOffice());
  const status = createSaveStatus(2, systemClock);
  renderScreen(services, <Guarded by={status} />, { path: '*', at: '/' });
  return status;
}

test('a window that is closed while something is being written closes when it is written, and asks nobody', async () => {
  const status = await guard();
  status.begin(3);
  expect(wishToClose()).toBe(true);
  await screen.findByText('正在保存，存好后自动关闭…');
  status.saved(1);
  expect(closed).toBe(0);
  status.saved(2);
  await waitFor(() => expect(closed).toBe(1));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('somebody is asked when it cannot be saved, and the window closes by itself when it was saved after all', async () => {
  const status = await guard();
  status.begin(1);
  wishToClose();
  status.failed(new AppError('MIRROR_UNAVAILABLE'));
  await screen.findByText(/请先按屏幕上方的提示处理/);
  expect(closed).toBe(0);
  status.saved(1);
  await waitFor(() => expect(closed).toBe(1));
});

test('who goes back to his work is not thrown out when it is saved', async () => {
  const status = await guard();
  status.begin(1);
  wishToClose();
  status.failed(new AppError('MIRROR_UNAVAILABLE'));
  await userEvent.click(await screen.findByRole('button', { name: '返回处理' }));
  await waitFor(() => expect(screen.queryByText(/请先按屏幕上方的提示处理/)).toBeNull());
  status.saved(1);
  expect(closed).toBe(0);
});
