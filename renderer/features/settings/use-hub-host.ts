import { defer, switchMap, timer } from 'rxjs';
import type { Calls } from '../../../shared/ipc/channels.ts';
import type { HubHostStatus } from '../../../shared/ipc/hub-host.ts';
import type { HubStatus } from '../../../shared/ipc/hub.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';

/** How the hub on this PC is doing, and which hub this PC belongs to. */
export interface HubOnThisPc {
  readonly host: HubHostStatus;
  readonly link: HubStatus;
}

const askEvery = 1000;

/** Follows the hub on this PC; null until it has answered for the first time. `attempt` asks at once. */
export function useHubHost(hubHost: Calls<'hubHost'>, attempt: number): HubOnThisPc | null {
  const { hub } = useServices().bridge;
  const { data } = useQuery(
    () =>
      timer(0, askEvery).pipe(
        switchMap(() => defer(async () => ({ host: await hubHost.status(), link: await hub.status() }))),
      ),
    [hubHost, hub, attempt],
  );
  return data ?? null;
}
