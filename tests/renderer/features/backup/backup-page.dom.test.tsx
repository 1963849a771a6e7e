import { existsSync, renameSync, truncateSync } from 'node:fs';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BackupPage } from '../../../../renderer/features/backup/backup-page.tsx';
import { MovedScreen } from '../../../../renderer/features/backup/moved-screen.tsx';
import type { Services } from '../../../../renderer/data/services.ts';
import { formatInstant } from '../../../../renderer/ui/format-instant.ts';
import type { Calls } from '../../../../shared/ipc/channels.ts';
import { backupPlaces, type BackupPc } from '../../../helpers/backup-pc.ts';
import {
  closeTestServices,
  openTestServices,
  renderScreen,
  testProfiles,
} from '../../../helpers/open-test-services.tsx';
import { sampleOffice } from '../../../helpers/sample-office.ts';

/** The clock of the PC, as it is shown. */
const lastGood = formatInstant('2026-11-22T02:00:00Z');
const place = { path: '/backup', at: '/backup' };
const user = userEvent.setup({ delay: null });
let places: ReturnType<typeof backupPlaces>;
let pc: BackupPc;
/** The page looks again and again whether the stick is there: to pull it out just before would be a race. */
let asBackupBegins: () => void;

beforeEach(() => {
  places = backupPlaces();
  pc = places.pcAt('old');
  pc.fill();
  asBackupBegins = () => undefined;
});
afterEach(async () => {
  await closeTestServices();
  pc.mirror.close();
  places.remove();
});

/** The main process of a PC; a person always chooses the stick, and the newest backup on it. */
const callsOf = ({ desk }: BackupPc): Calls<'backup'> => ({
  status: async () => desk.status(),
  chooseFolder: () => desk.chooseFolder(places.stick),
  makeSheets: () => desk.makeSheets(),
  run: () => {
    asBackupBegins();
    return desk.run();
  },
  verify: () => desk.verify(),
  find: () => desk.find(places.backups().at(-1) ?? ''),
  restore: ({ codes }) => desk.restore(codes),
  restart: async () => undefined,
  setMoved: async ({ moved }) => desk.setMoved(moved),
});

/** The page of a PC that is signed in. @returns whether it still is */
async function openPage(profile: Services['profile'] = testProfiles.township): Promise<() => boolean> {
  const services = await openTestServices(profile, sampleOffice());
  let signedIn = true;
  const hub = {
    ...services.bridge.hub,
    signOut: async () => {
      signedIn = false;
    },
  };
  const bridge = { ...services.bridge, hub, backup: callsOf(pc) };
  renderScreen({ ...services, bridge }, <BackupPage />, place);
  return () => signedIn;
}

const setUp = async (): Promise<void> => {
  await pc.desk.chooseFolder(places.stick);
  await pc.desk.makeSheets();
};

const press = async (name: string): Promise<void> => user.click(await screen.findByRole('button', { name }));
/** In the dialog that asks once more. */
const pressAgain = async (name: string): Promise<void> => {
  const buttons = await waitFor(() => {
    const found = screen.getAllByRole('button', { name });
    expect(found).toHaveLength(2);
    return found;
  });
  await user.click(buttons.at(-1) as HTMLElement);
};

test('row 35: two sheets and a place are all that the first good backup needs', async () => {
  await openPage();
  expect(await screen.findByText('还没有备份')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '立即备份' })).toBeNull();
  await press('制作密钥单');
  const codes = await screen.findAllByText(/^(?:[0-9A-Z]{4}-){9}[0-9A-Z]{4}$/);
  expect(new Set(codes.map(({ textContent }) => textContent)).size).toBe(2);
  // Nobody goes on without having said that both are printed.
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '完成' }).disabled).toBe(true);
  await user.click(await screen.findByRole('checkbox', { name: '两张都已打印，由两人分别保管' }));
  await press('完成');
  await press('选择位置');
  expect(await screen.findByText(places.stick)).toBeTruthy();
  await press('立即备份');
  expect(await screen.findByText('备份完成。')).toBeTruthy();
  expect(await screen.findByText(lastGood)).toBeTruthy();
  expect(await screen.findByText(/已读回核对/)).toBeTruthy();
  await press('验证备份');
  expect(await screen.findAllByText(/里有 2 条记录、1 个佐证文件。$/)).not.toHaveLength(0);
});

test('row 35: a stick that is gone, and a backup that rotted on it, are told beside the last good one', async () => {
  await setUp();
  await pc.desk.run();
  await openPage();
  await screen.findByText(/已读回核对/);
  asBackupBegins = () => renameSync(places.stick, `${places.stick}-out`);
  pc.clock.now = new Date('2026-11-23T02:00:00Z');
  await press('立即备份');
  expect(await screen.findByText(/没有备份成功：备份位置“.*”现在不在/)).toBeTruthy();
  expect(await screen.findByText('现在不在（U盘可能已拔出），插上后会自动备份。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '立即备份' })).toBeNull();
  expect(screen.getByText(lastGood)).toBeTruthy();

  renameSync(`${places.stick}-out`, places.stick);
  truncateSync(places.backups()[0] ?? '', 900);
  await press('验证备份');
  expect(await screen.findByText(/备份文件“gongping-.*”不完整/)).toBeTruthy();
});

test('row 35: a move ends this PC’s work with a good backup, and not before', async () => {
  await setUp();
  const isSignedIn = await openPage();
  renameSync(places.stick, `${places.stick}-out`);
  await press('备份并停用本机');
  await pressAgain('备份并停用本机');
  expect(await screen.findByText(/没有备份成功/)).toBeTruthy();
  expect([isSignedIn(), pc.desk.status().movedAt]).toEqual([true, null]);

  renameSync(`${places.stick}-out`, places.stick);
  await press('备份并停用本机');
  await pressAgain('备份并停用本机');
  await waitFor(() => expect(pc.desk.status().movedAt).toBe('2026-11-22T02:00:00.000Z'));
  expect(isSignedIn()).toBe(false);
  expect(places.backups()).toHaveLength(1);
});

test('row 35: a moved PC opens nothing, until somebody says that he goes on here', async () => {
  pc.desk.setMoved(true);
  let backs = 0;
  const screenOfMoved = (
    <MovedScreen
      backup={callsOf(pc)}
      movedAt={pc.desk.status().movedAt ?? ''}
      onBack={() => {
        backs += 1;
      }}
    />
  );
  renderScreen(await openTestServices(testProfiles.township, {}), screenOfMoved, { path: '/', at: '/' });
  expect(await screen.findByText('本单位的工作已换到另一台电脑')).toBeTruthy();
  await press('继续在本机工作');
  await waitFor(() => expect(backs).toBe(1));
  expect(pc.desk.status().movedAt).toBeNull();
});

test('neither the demo nor a browser offers a backup', async () => {
  await openPage({ ...testProfiles.township, mode: 'demo' });
  expect(await screen.findByText(/^演示数据不备份/)).toBeTruthy();
  await closeTestServices();
  renderScreen(await openTestServices(testProfiles.township, {}), <BackupPage />, place);
  expect(await screen.findByText(/^浏览器里的数据由市总/)).toBeTruthy();
  expect(existsSync(pc.of('backup.json'))).toBe(false);
});
