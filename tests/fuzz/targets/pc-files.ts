import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createBackupSettings, emptyBackupSettings } from '../../../electron/backup/backup-settings.ts';
import { createHubAddress } from '../../../electron/hub/hub-address.ts';
import { readHubChoice } from '../../../electron/hub-host/hub-choice-file.ts';
import { PrintedFiles } from '../../../electron/print/printed-files.ts';
import { readProfile } from '../../../electron/profile/profile-file.ts';
import { officeProfile } from '../../helpers/office-profile.ts';
import { testDisk } from '../../helpers/test-disk.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { jsonText, mutatedJson } from '../mutate-json.ts';
import { mutatedText } from '../mutate-text.ts';
import { assertThat, unlessRefused } from '../refusal.ts';

const samples = {
  profile: officeProfile,
  hub: { address: 'https://hub.example:8443', hub: 'hub-1', pin: 'ab12'.repeat(16) },
  backup: { ...emptyBackupSettings('pc0001'), folder: '/media/stick' },
  choice: { on: true, lan: true, port: 8730, tls: true },
};
const printed = ['/home/office/证书.pdf', 'C:\\打印\\公示.pdf']
  .map((path) => `${JSON.stringify(path)}\n`)
  .join('');

/** The small files beside an office's data, as another version, a tool or a full disk leaves them: read, or told by name. */
export async function openTarget(): Promise<Attack> {
  const folder = mkdtempSync(join(testDisk, 'gp-fuzz-pc-'));
  const path = join(folder, 'file');
  const left = (sample: unknown): fc.Arbitrary<string> =>
    fc.oneof(
      { weight: 4, arbitrary: mutatedJson(fc.constant(sample)).map(jsonText) },
      mutatedText([JSON.stringify(sample)]),
    );
  const readers = {
    profile: () => unlessRefused(/^PROFILE_UNREADABLE$/, () => readProfile(path)),
    hub: () => unlessRefused(/^PROFILE_UNREADABLE$/, () => createHubAddress(path).current()),
    backup: () =>
      unlessRefused(/^PROFILE_UNREADABLE$/, () => createBackupSettings(path, () => 'pc0002').read()),
    choice: () => readHubChoice(path).port,
    printed: () => {
      const list = new PrintedFiles(path);
      return unlessRefused(/^FILE_NOT_PRINTED_HERE$/, () => list.require('/etc/passwd'));
    },
  };
  const given = fc.oneof(
    ...Object.entries(samples).map(([kind, sample]) =>
      left(sample).map((text) => ({ kind: kind as keyof typeof readers, text })),
    ),
    mutatedText([printed]).map((text) => ({ kind: 'printed' as const, text })),
  );
  return makeAttack(
    given,
    async ({ kind, text }) => {
      writeFileSync(path, text);
      const read = await readers[kind]();
      if (kind === 'hub' && typeof read === 'string') assertThat(/^https?:\/\/[^/?#@]+$/.test(read), read);
      return kind === 'printed' || isObject(text);
    },
    async () => rmSync(folder, { recursive: true, force: true }),
  );
}

function isObject(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
