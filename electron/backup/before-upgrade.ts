import { existsSync } from 'node:fs';
import { describeError } from '../describe-error.ts';
import type { Log } from '../log.ts';
import { isBackupDue, type Moment } from './backup-schedule.ts';
import type { BackupSettings } from './backup-settings.ts';

interface Options {
  readonly read: () => BackupSettings;
  readonly moment: () => Moment;
  /** Backs up, and tells as soon as the data is copied. */
  readonly run: (onCopied: () => void) => Promise<unknown>;
  readonly log: Log;
}

/**
 * Copies what the program before this one left, where backups are made at all and their place is there. Nothing that
 * goes wrong keeps anybody from working.
 *
 * @returns once this program may touch the data, which is before the backup is written
 */
export async function backUpBeforeUpgrade({ read, moment, run, log }: Options): Promise<void> {
  try {
    const known = read();
    const { program } = moment();
    const isNewProgram = known.last !== null && known.lastProgram !== program;
    if (!isNewProgram || !isBackupDue(known, moment()) || !existsSync(known.folder ?? '')) return;
    await new Promise<void>((resolve) => {
      run(resolve).then(
        () => resolve(),
        () => resolve(),
      );
    });
  } catch (error) {
    log('not-backed-up', describeError(error));
  }
}
