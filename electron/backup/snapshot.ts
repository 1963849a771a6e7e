import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { AppError } from '../../shared/lib/app-error.ts';
import { isSound } from '../mirror/is-sound.ts';
import { numberOf } from '../mirror/sql-row.ts';
import type { BackupEntry } from './backup-contents.ts';
import { listEvidence } from './evidence-beside.ts';

/** Where the data of this PC lies. */
export interface BackedUp {
  readonly profile: string;
  readonly hubAddress: string;
  readonly mirror: string;
  readonly evidence: string;
  /** The keys of the encrypted fields, as they go inside the seal; null where there are none. */
  readonly takeKeys: () => Promise<string | null>;
}

/** Databases of offices, of every generation; the demo's and those that were put aside are not taken. */
const officeDatabase = /^gongping-office[a-z0-9-]*\.sqlite$/;

export interface Snapshot {
  readonly names: readonly BackupEntry['name'][];
  readonly documents: number;
  readonly evidence: readonly string[];
}

/** What is in a database, and that it is sound. @throws Error when it is not */
export function countDocuments(path: string): number {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    if (!isSound(db)) throw new Error(`${basename(path)} is damaged`);
    const row = db
      .prepare("SELECT count(*) AS total FROM documents WHERE deleted = 0 AND collection <> 'moved'")
      .get();
    return numberOf(row ?? {}, 'total');
  } finally {
    db.close();
  }
}

async function copyDatabase(source: string, target: string): Promise<void> {
  const db = new DatabaseSync(source, { readOnly: true, timeout: 5000 });
  try {
    // All pages in one step: a consistent state, whatever is written meanwhile.
    await backup(db, target, { rate: 1_000_000_000 });
  } finally {
    db.close();
  }
}

const databasesOf = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => officeDatabase.test(name)) : [];

/** Bytes that a copy of everything in the mirror takes. */
export const mirrorBytes = (folder: string): number =>
  databasesOf(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

/**
 * Copies the office's data as it is at one moment, while people go on working.
 *
 * @param into made anew
 * @throws AppError BACKUP_NOTHING
 */
export async function takeSnapshot(from: BackedUp, into: string): Promise<Snapshot> {
  const databases = databasesOf(from.mirror);
  if (databases.length === 0 || !existsSync(from.profile)) throw new AppError('BACKUP_NOTHING');
  rmSync(into, { recursive: true, force: true });
  mkdirSync(join(into, 'mirror'), { recursive: true });
  let documents = 0;
  for (const name of databases) {
    const copy = join(into, 'mirror', name);
    await copyDatabase(join(from.mirror, name), copy);
    documents += countDocuments(copy);
  }
  copyFileSync(from.profile, join(into, 'profile.json'));
  const hasHub = existsSync(from.hubAddress);
  if (hasHub) copyFileSync(from.hubAddress, join(into, 'hub.json'));
  const keys = await from.takeKeys();
  if (keys !== null) writeFileSync(join(into, 'vault.json'), keys);
  const evidence = await listEvidence(join(from.evidence, 'office'));
  writeFileSync(join(into, 'evidence.json'), JSON.stringify(evidence));
  const names: BackupEntry['name'][] = ['profile.json', 'evidence.json'];
  if (hasHub) names.push('hub.json');
  if (keys !== null) names.push('vault.json');
  return { names: [...names, ...databases.map((name) => `mirror/${name}` as const)], documents, evidence };
}
