import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readProfile, writeProfile } from '../../../electron/profile/profile-file.ts';
import type { Profile } from '../../../shared/ipc/profile.ts';

const profile: Profile = {
  mode: 'office',
  role: 'township',
  orgCode: '130481-07',
  actorId: 'user-1',
  actorName: '张建国',
  panelMemberId: null,
  deviceId: 'device-1',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'profile-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = (): string => join(folder, 'settings', 'profile.json');

test('there is no profile before the first one is written', () => {
  expect(readProfile(path())).toBeNull();
});

test('a profile is read as it was written, and the last one wins', () => {
  writeProfile(path(), profile);
  writeProfile(path(), { ...profile, role: 'panel', panelMemberId: 'm3' });
  expect(readProfile(path())).toEqual({ ...profile, role: 'panel', panelMemberId: 'm3' });
  expect(readdirSync(join(folder, 'settings'))).toEqual(['profile.json']);
});

test.each(['', '{"mode":"office"', '{"mode":"office"}', JSON.stringify({ ...profile, extra: 1 })])(
  'a file that is no profile is reported and left alone: %s',
  (text) => {
    writeProfile(path(), profile);
    writeFileSync(path(), text);
    expect(() => readProfile(path())).toThrow(expect.objectContaining({ code: 'PROFILE_UNREADABLE' }));
    expect(readFileSync(path(), 'utf8')).toBe(text);
  },
);
