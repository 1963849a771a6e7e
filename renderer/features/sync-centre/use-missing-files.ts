import { useEffect, useState } from 'react';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import type { MissingEvidence } from '../../../shared/sync/evidence-protocol.ts';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';

export interface MissingFiles {
  /** Of the township. */
  readonly name: string;
  readonly files: number;
}

/** How often the hub is asked while somebody looks, in milliseconds. */
const every = 60_000;

/** Files that have not arrived at the hub, by township, for those who see more than one. */
export function useMissingFiles(): readonly MissingFiles[] {
  const { bridge, store, repositories } = useServices();
  const asks = !isTownshipActor(store.actor);
  const [townships, setTownships] = useState<MissingEvidence['townships']>([]);
  const { data: units } = useQuery(() => repositories.orgUnits.watchAll(), [repositories]);
  useEffect(() => {
    if (!asks) return undefined;
    const ask = async (): Promise<void> => {
      const outcome = await bridge.evidence.missing();
      if (outcome.kind === 'ok') setTownships(outcome.value.townships);
    };
    // Nobody answers while the PC is offline; the badge says so.
    const askQuietly = (): void => void ask().catch(() => undefined);
    askQuietly();
    const timer = setInterval(askQuietly, every);
    return () => clearInterval(timer);
  }, [bridge, asks]);
  const names = new Map(units?.map(({ id, name }) => [id, name]));
  return townships.map(({ townshipCode, files }) => ({
    name: names.get(townshipCode) ?? townshipCode,
    files,
  }));
}
