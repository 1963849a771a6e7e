import { defer } from 'rxjs';
import type { AppInfo } from '../../../shared/ipc/app.ts';
import type { StorageStatus } from '../../../shared/ipc/storage.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';

export interface Machine {
  readonly info: AppInfo;
  readonly storage: StorageStatus;
}

/** What this PC says of itself; null until it has answered. */
export function useMachine(): Machine | null {
  const { bridge } = useServices();
  const { data } = useQuery(
    () =>
      defer(async () => {
        const [info, storage] = await Promise.all([bridge.app.info(), bridge.storage.status()]);
        return { info, storage };
      }),
    [bridge],
  );
  return data ?? null;
}
