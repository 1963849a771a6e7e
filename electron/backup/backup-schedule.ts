import { existsSync } from 'node:fs';
import type { BackupSettings } from './backup-settings.ts';

export interface Moment {
  readonly now: Date;
  readonly program: string;
}

/** Milliseconds after a failure before the next try: the stick may be on its way. */
const patience = 30 * 60_000;

const isSameDay = (left: Date, right: Date): boolean => left.toDateString() === right.toDateString();

/** Whether a backup by itself is wanted: one a day, and one by each new version of the program. */
export function isBackupDue(settings: BackupSettings, { now, program }: Moment): boolean {
  const { folder, key, last, lastProgram, failure, movedAt } = settings;
  if (folder === null || key === null || movedAt !== null) return false;
  if (failure && now.getTime() - Date.parse(failure.at) < patience && Date.parse(failure.at) <= now.getTime())
    return false;
  return last === null || lastProgram !== program || !isSameDay(new Date(last.at), now);
}

interface Options {
  readonly read: () => BackupSettings;
  readonly moment: () => Moment;
  /** Seconds since somebody last touched the keyboard or the mouse. */
  readonly idleSeconds: () => number;
  readonly run: () => Promise<unknown>;
}

const everyMinute = 60_000;
const calm = 20;
/** So many looks without a calm moment, and it is done all the same. */
const longestWait = 20;

/** Backs up once a day at the first calm moment; with the stick not there it waits without a word. */
export function keepBackingUp({ read, moment, idleSeconds, run }: Options): () => void {
  let waited = 0;
  const look = (): void => {
    const settings = read();
    if (!isBackupDue(settings, moment()) || !existsSync(settings.folder ?? '')) return;
    waited += 1;
    if (idleSeconds() < calm && waited < longestWait) return;
    waited = 0;
    // What went wrong stands in the status, where a person sees it.
    run().catch(() => undefined);
  };
  const timer = setInterval(look, everyMinute);
  timer.unref();
  return () => clearInterval(timer);
}
