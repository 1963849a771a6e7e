import { defer } from 'rxjs';
import type { HubStatus } from '../../../shared/ipc/hub.ts';
import type { HubFailure } from '../../../shared/sync/hub-outcome.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';

export interface HubLink {
  readonly status: HubStatus;
  /** Why the hub does not answer this PC; null when it does. */
  readonly why: HubFailure | null;
  readonly connected: boolean;
}

/** Whether this PC is connected, and whether the hub answers it now. `attempt` asks again. */
export function useHubLink(attempt: number): HubLink | null {
  const { hub } = useServices().bridge;
  const { data } = useQuery(
    () =>
      defer(async () => {
        const [status, outcome] = [await hub.status(), await hub.probe()];
        const why = outcome.kind === 'ok' ? null : outcome;
        return { status, why, connected: status.signedIn && why?.kind !== 'signed-out' };
      }),
    [hub, attempt],
  );
  return data ?? null;
}
