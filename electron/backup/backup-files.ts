import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backupsToKeep } from './retention.ts';

/** A backup's name: whose, of which PC, and when (UTC, so that names sort and no time comes twice). */
export const backupName = (orgCode: string, pc: string, at: Date): string =>
  `gongping-${orgCode.replaceAll(/[^0-9A-Za-z]/g, '')}-${pc}-${at.toISOString().replaceAll(/[:.]/g, '-')}.gpbak`;

const stamp = /-([0-9a-z]{6})-(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.gpbak$/;

interface OwnBackup {
  readonly path: string;
  readonly at: Date;
}

function ownBackup(folder: string, name: string, pc: string): OwnBackup | null {
  const found = stamp.exec(name);
  if (!found || found[1] !== pc) return null;
  const [, , day, hour, minute, second, ms] = found;
  return { path: join(folder, name), at: new Date(`${day}${hour}:${minute}:${second}.${ms}Z`) };
}

/** The backups of this PC in a folder, oldest first. */
export const listBackups = (folder: string, pc: string): readonly OwnBackup[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .flatMap((name) => ownBackup(folder, name, pc) ?? [])
    .toSorted((left, right) => left.at.getTime() - right.at.getTime());

/** Deletes the backups of this PC that no rule keeps, and those it never finished; others' are left alone. */
export async function dropOldBackups(folder: string, pc: string): Promise<void> {
  const all = listBackups(folder, pc);
  const keep = backupsToKeep(all.map(({ at }) => at));
  for (const { path, at } of all) if (!keep.has(at.getTime())) await rm(path, { force: true });
  const drafts = readdirSync(folder).filter((name) => name.endsWith('.part'));
  for (const name of drafts)
    if (ownBackup(folder, name.slice(0, -'.part'.length), pc)) await rm(join(folder, name), { force: true });
}
