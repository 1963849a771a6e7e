import { useState } from 'react';
import { defer } from 'rxjs';
import type { Calls } from '../../../shared/ipc/channels.ts';
import type { VaultStatus } from '../../../shared/ipc/vault.ts';
import { useQuery } from '../../data/use-query.ts';

/** How the data of this machine is protected, null until it is known; and the way to tell what has changed. */
export function useVault(vault: Calls<'vault'>): readonly [VaultStatus | null, (next: VaultStatus) => void] {
  const found = useQuery(() => defer(() => vault.status()), [vault]).data ?? null;
  const [changed, setChanged] = useState<VaultStatus | null>(null);
  return [changed ?? found, setChanged];
}
