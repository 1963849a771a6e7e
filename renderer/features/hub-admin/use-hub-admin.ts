import { useState } from 'react';
import { BehaviorSubject, defer, switchMap } from 'rxjs';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import type { AccountAnswer } from '../../../shared/sync/account-answers.ts';
import type { DeviceStatus } from '../../../shared/sync/device-report.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { hubAnswer } from '../../sync/hub-answer.ts';
import { reachableAddress } from './reachable-address.ts';

export type HubAdminState =
  | { readonly kind: 'apart' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | {
      readonly kind: 'open';
      readonly accounts: readonly AccountAnswer[];
      readonly devices: readonly DeviceStatus[];
      /** Where the hub is reached, and whether only from this PC. */
      readonly address: string;
      readonly onlyHere: boolean;
    };

export interface HubAdmin {
  /** Null until the hub has answered for the first time; afterwards what it last answered. */
  readonly state: HubAdminState | null;
  readonly refresh: () => void;
}

async function load({ hub, hubAdmin, hubHost }: Bridge): Promise<HubAdminState> {
  try {
    const link = await hub.status();
    if (!link.signedIn || link.address === null) return { kind: 'apart' };
    const [{ accounts }, { devices }, host] = await Promise.all([
      hubAnswer(hubAdmin.accounts()),
      hubAnswer(hub.devices()),
      hubHost?.status() ?? null,
    ]);
    const reachable = reachableAddress(link.address, host);
    const place = { address: reachable ?? link.address, onlyHere: reachable === null };
    return { kind: 'open', accounts, devices, ...place };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

/** The accounts and PCs of the hub this PC belongs to. */
export function useHubAdmin(): HubAdmin {
  const { bridge } = useServices();
  const [asked$] = useState(() => new BehaviorSubject(null));
  const { data } = useQuery(() => asked$.pipe(switchMap(() => defer(() => load(bridge)))), [asked$, bridge]);
  return { state: data ?? null, refresh: () => asked$.next(null) };
}
