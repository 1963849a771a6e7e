import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isBackupDue, keepBackingUp } from '../../../electron/backup/backup-schedule.ts';
import { emptyBackupSettings, type BackupSettings } from '../../../electron/backup/backup-settings.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const program = '1.0.0';
const noon = new Date(2026, 10, 22, 12);
const key = { recipient: 'age1x', capsule: '', set: '00abcd', madeAt: noon.toISOString() };

/** A PC that has backed up at `at`, or never. */
const backedUp = (at: Date | null, rest: Partial<BackupSettings> = {}): BackupSettings => ({
  ...emptyBackupSettings('abc123'),
  folder: tmpdir(),
  key,
  last: at && { at: at.toISOString(), file: 'a.gpbak', bytes: 1, verifiedAt: null },
  lastProgram: at && program,
  ...rest,
});
const failedAt = (at: Date) => ({ at: at.toISOString(), code: 'BACKUP_FOLDER_FULL', params: {} });
const after = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
const isDue = (settings: BackupSettings, now: Date, by = program): boolean =>
  isBackupDue(settings, { now, program: by });

const times = fc.date({ min: new Date(2020, 0, 1), max: new Date(2035, 0, 1), noInvalidDate: true });
const soon = fc.integer({ min: 0, max: 30 * minute - 1 });

test('row 35: of any two moments, the second is due exactly when its calendar day is another one', () => {
  fc.assert(
    fc.property(times, times, (last, now) => {
      const isOtherDay =
        last.getFullYear() !== now.getFullYear() ||
        last.getMonth() !== now.getMonth() ||
        last.getDate() !== now.getDate();
      expect(isDue(backedUp(last), now)).toBe(isOtherDay);
    }),
  );
});

test('row 35: one a day is due around midnight, and again when the clock was set back by a day', () => {
  const late = new Date(2026, 10, 22, 23, 59);
  expect(isDue(backedUp(late), after(late, minute / 2))).toBe(false);
  expect(isDue(backedUp(late), after(late, minute))).toBe(true);
  expect(isDue(backedUp(late), after(late, -day))).toBe(true);
  expect(isDue(backedUp(null), late)).toBe(true);
});

test('row 35: each new version of the program wants one, on the same day too', () => {
  expect(isDue(backedUp(noon), noon)).toBe(false);
  expect(isDue(backedUp(noon), noon, '1.0.1')).toBe(true);
  expect(isDue(backedUp(noon), noon, '0.9.9')).toBe(true);
});

test('row 35: after a failure half an hour is waited, whatever else is due, and never longer', () => {
  fc.assert(
    fc.property(times, fc.option(times), soon, (failed, last, ms) => {
      const settings = backedUp(last, { failure: failedAt(failed), lastProgram: '0.9.0' });
      expect(isDue(settings, after(failed, ms))).toBe(false);
      expect(isDue(settings, after(failed, 30 * minute + ms))).toBe(true);
      // A clock that was set back does not make anybody wait for the future.
      expect(isDue(settings, after(failed, -1 - ms))).toBe(true);
    }),
  );
});

test('row 35: a clock set right again does not keep the PC from backing up', () => {
  const settings = backedUp(noon, { failure: { ...failedAt(noon), at: 'not a time' } });
  expect(isDue(settings, after(noon, day))).toBe(true);
  const wrong = { ...backedUp(noon), last: { at: 'not a time', file: 'a', bytes: 1, verifiedAt: null } };
  expect(isDue(wrong, noon)).toBe(true);
});

test('row 35: nothing is due without a place or sheets, nor on a PC that was left', () => {
  fc.assert(
    fc.property(times, fc.option(times), (now, last) => {
      const moved = { movedAt: noon.toISOString() };
      for (const lacks of [{ folder: null }, { key: null }, moved])
        expect(isDue(backedUp(last, lacks), now, '2.0.0')).toBe(false);
    }),
  );
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gp-schedule-'));
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

/** A PC in use; `minutes` passes time and tells how many backups were made in it. */
function office(settings: BackupSettings) {
  const pc = { settings, idle: 0, runs: 0 };
  const stop = keepBackingUp({
    read: () => pc.settings,
    moment: () => ({ now: noon, program }),
    idleSeconds: () => pc.idle,
    run: async () => {
      pc.runs += 1;
    },
  });
  const minutes = (count: number): number => {
    const before = pc.runs;
    vi.advanceTimersByTime(count * minute);
    return pc.runs - before;
  };
  return { pc, minutes, stop };
}

test('row 35: it waits for a calm moment, and for none that never comes', () => {
  const { pc, minutes, stop } = office(backedUp(null, { folder }));
  expect(minutes(19)).toBe(0);
  expect(minutes(1)).toBe(1);
  expect(minutes(5)).toBe(0);
  pc.idle = 20;
  expect(minutes(1)).toBe(1);
  pc.settings = backedUp(noon, { folder });
  expect(minutes(60)).toBe(0);
  pc.settings = backedUp(null, { folder });
  stop();
  expect(minutes(60)).toBe(0);
});

test('row 35: with the stick not there it waits without a word', () => {
  const { pc, minutes, stop } = office(backedUp(null, { folder: join(folder, 'stick') }));
  pc.idle = 60;
  expect(minutes(60)).toBe(0);
  pc.settings = backedUp(null, { folder });
  expect(minutes(1)).toBe(1);
  stop();
});
