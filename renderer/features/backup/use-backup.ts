import { useCallback, useState } from 'react';
import { from, switchMap, timer } from 'rxjs';
import type { BackupStatus } from '../../../shared/ipc/backup.ts';
import type { Calls } from '../../../shared/ipc/channels.ts';
import { useQuery } from '../../data/use-query.ts';

/** Milliseconds between two looks at what the backup is doing. */
const interval = 700;

/** How the backups of this PC stand, asked again and again while somebody looks; null until the first answer. */
export function useBackup(backup: Calls<'backup'>): {
  readonly status: BackupStatus | null;
  readonly look: () => void;
} {
  const [attempt, setAttempt] = useState(0);
  const { data } = useQuery(
    () => timer(0, interval).pipe(switchMap(() => from(backup.status()))),
    [backup, attempt],
  );
  const look = useCallback(() => setAttempt((count) => count + 1), []);
  const [seen, setSeen] = useState<BackupStatus | null>(null);
  // What was there stays on the screen while it is asked anew.
  if (data && data !== seen) setSeen(data);
  return { status: data ?? seen, look };
}
