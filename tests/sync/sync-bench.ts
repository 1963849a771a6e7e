import { afterEach, beforeEach } from 'vitest';
import type { HubSession } from '../../server/session.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { newMachine, openClient, type Client, type Machine } from './open-client.ts';
import { openTestHub, type TestHub } from './open-test-hub.ts';

/** A hub for each test of a file, and the programs the test starts; all are closed after it. */
export function useSyncBench() {
  const open = new Set<Client>();
  const bench = {
    hub: null as unknown as TestHub,
    machine: (collections: readonly CollectionName[], session: HubSession): Machine =>
      newMachine(bench.hub, session, collections),
    /** Starts the program and, unless told otherwise, its sync. */
    start: async (machine: Machine, syncing = true): Promise<Client> => {
      const client = await openClient(machine, bench.hub);
      open.add(client);
      if (syncing) client.sync.start();
      return client;
    },
    quit: async (client: Client): Promise<void> => {
      open.delete(client);
      await client.close();
    },
  };
  beforeEach(async () => {
    bench.hub = await openTestHub();
  });
  afterEach(async () => {
    await Promise.all([...open].map((client) => client.close()));
    open.clear();
    await bench.hub.close();
  });
  return bench;
}
