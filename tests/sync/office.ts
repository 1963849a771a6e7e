import type { HubSession } from '../../server/session.ts';
import { sheetId, type Sheet } from '../../shared/schema/sheet.ts';
import { create, newSheet } from './documents.ts';
import { newMachine, openClient, type Client } from './open-client.ts';
import type { TestHub } from './open-test-hub.ts';
import { harm } from './play.ts';
import { isIdle, townshipSession } from './sessions.ts';

type Door = Pick<TestHub, 'address' | 'admit'>;

/** The two PCs of a township, by its code. */
export const officeSessions = (township: string): readonly HubSession[] =>
  [1, 2].map((number) => townshipSession(`${township}-${number}`, { orgCode: township }));

/** Starts a program on a new PC, over a network that harms. */
export async function startClient(hub: Door, session: HubSession, random: () => number): Promise<Client> {
  const client = await openClient(newMachine(hub, session, ['cases', 'sheets']), hub);
  client.machine.network.plan = harm(random);
  client.sync.start();
  return client;
}

/** The sheet that the township gives and the city returns. */
function townshipSheet({ machine }: Client, name: string): Sheet {
  const sheet = newSheet(machine.session.orgCode, name);
  return { ...sheet, id: sheetId(sheet.candidacyId, 'township'), party: 'township' };
}

/** Starts both PCs of a township: each begins one and the same sheet, and one of its own. */
export async function startOffice(hub: Door, township: string, random: () => number): Promise<Client[]> {
  const sessions = officeSessions(township);
  const clients = await Promise.all(sessions.map((session) => startClient(hub, session, random)));
  for (const [index, client] of clients.entries()) {
    await create(client, 'sheets', townshipSheet(client, township));
    await create(client, 'sheets', townshipSheet(client, `${township}-${index}`));
  }
  return clients;
}

/** Gives the clients a sound network, and waits for what is still on its way in the old one. */
export async function calm(clients: readonly Client[]): Promise<void> {
  for (const { machine } of clients) {
    machine.network.plan = () => 'none';
    machine.network.plug();
    await machine.network.settle();
  }
}

/** Lets every client ask the hub and send what it has. */
export async function syncAll(clients: readonly Client[]): Promise<void> {
  for (const client of clients) {
    client.sync.syncNow();
    await client.until(isIdle);
  }
}
