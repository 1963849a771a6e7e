import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import {
  backupEnd,
  headerLine,
  readBackupOutside,
  type BackupHeader,
} from '../../../electron/backup/backup-header.ts';
import { checkBackup } from '../../../electron/backup/restore-backup.ts';
import { mirrorRow, officeDatabase } from '../../helpers/backup-pc.ts';
import { officeProfile } from '../../helpers/office-profile.ts';
import { testDisk } from '../../helpers/test-disk.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mirrorIn } from '../mirror-in.ts';
import { mutatedBytes } from '../mutate-bytes.ts';
import { jsonText, mutatedJson } from '../mutate-json.ts';
import { assertThat, unlessRefused } from '../refusal.ts';

const header: BackupHeader = {
  format: 1,
  createdAt: '2026-11-22T02:00:00.000Z',
  program: '1.0.0',
  generation: 1,
  orgCode: '130481100',
  documents: 1,
  files: 0,
  key: '0123456789abcdef',
  set: '0a1b2c',
  capsule: '',
};

const database = 'mirror/gongping-office-g1.sqlite';
const jsons = {
  'profile.json': officeProfile,
  'evidence.json': ['ab12'.repeat(16)],
  'hub.json': { address: 'https://hub.example' },
};

/** The bytes of a mirror with one document. */
function smallMirror(folder: string): Buffer {
  const mirror = mirrorIn(folder);
  mirror.write(officeDatabase, [mirrorRow('u-1', '甲厂工会')]);
  mirror.close();
  const bytes = readFileSync(join(folder, database));
  rmSync(folder, { recursive: true });
  return bytes;
}

const entryOf = (name: string, bytes: Uint8Array) => ({
  name,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** A backup that somebody wrote who has the key: with any list of files, any bytes in them, and any profile. */
export async function openTarget(): Promise<Attack> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const folder = mkdtempSync(join(testDisk, 'gp-fuzz-inside-'));
  const [file, target] = [join(folder, 'given.gpbak'), join(folder, 'target')];
  const mirror = smallMirror(join(folder, 'pc'));
  const names = [...Object.keys(jsons), database];
  const bodies = fc.tuple(
    ...Object.values(jsons).map((value) =>
      mutatedJson(fc.constant<unknown>(value)).map((changed) => Buffer.from(jsonText(changed))),
    ),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(mirror) },
      mutatedBytes([mirror]).map((bytes) => Buffer.from(bytes)),
    ),
  );
  const inside = fc.tuple(bodies, fc.boolean()).chain(([parts, isTrue]) => {
    const manifest = { header, entries: parts.map((part, place) => entryOf(names[place] ?? '', part)) };
    const lines = isTrue ? fc.constant<unknown>(manifest) : mutatedJson(fc.constant(manifest));
    return lines.map((line) => Buffer.concat([Buffer.from(`${jsonText(line)}\n`), ...parts]));
  });
  const plain = fc.oneof(
    { weight: 4, arbitrary: inside.map((bytes) => gzipSync(bytes, { level: 1 })) },
    inside.chain((bytes) => mutatedBytes([gzipSync(bytes, { level: 1 })])),
  );
  return makeAttack(
    plain,
    async (bytes) => {
      const encrypter = new Encrypter();
      encrypter.addRecipient(recipient);
      const sealed = await encrypter.encrypt(new Uint8Array(bytes));
      writeFileSync(file, Buffer.concat([Buffer.from(headerLine(header)), sealed, backupEnd]));
      const outside = await readBackupOutside(file);
      const checked = await unlessRefused(/^BACKUP_/, () =>
        checkBackup({ file, outside, identity, target, onProgress: () => undefined }),
      );
      assertThat(
        readdirSync(folder).every((name) => ['given.gpbak', 'target'].includes(name)),
        'a file outside',
      );
      if (checked) assertThat(checked.documents === 1, 'another number of documents');
      return existsSync(join(target, 'profile.json'));
    },
    async () => rmSync(folder, { recursive: true, force: true }),
  );
}
