import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import type { HubStore } from '../../server/store/hub-store.ts';
import { home, neighbour } from '../helpers/hub-documents.ts';
import { openStick } from './carry-by-stick.ts';
import { createLedger } from './ledger.ts';
import type { Client } from './open-client.ts';
import { openTestHub, type TestHub } from './open-test-hub.ts';
import { calm, officeSessions, startClient, startOffice, syncAll } from './office.ts';
import { disagreements, picture } from './picture.ts';
import { randomOf, step, type Play } from './play.ts';
import { citySession } from './sessions.ts';

const townships = [home, neighbour];

/**
 * Waits until the clients agree and nothing changes any more. A client is idle between a change at the hub and the
 * news of it, so idleness alone is no rest; those that never agree are left to the test, which shows where they
 * differ.
 */
async function comeToRest({ clients }: Play): Promise<void> {
  await calm(clients);
  let before = '';
  for (let round = 0; round < 60; round += 1) {
    await syncAll(clients);
    await setTimeout(50);
    const pictures = await Promise.all(clients.map((client) => picture(client)));
    const now = JSON.stringify(pictures);
    if (now === before && disagreements(pictures).length === 0) return;
    before = now;
  }
}

async function setUp(hub: TestHub, random: () => number): Promise<Client[]> {
  const city = await startClient(hub, citySession, random);
  const offices = await Promise.all(townships.map((township) => startOffice(hub, township, random)));
  return [city, ...offices.flat()];
}

/**
 * Plays one random schedule: two townships with two PCs each and the city edit, submit, return and reopen sheets
 * over a network that loses, repeats, delays and misleads, with restarts and people who settle clashes; one of the PCs
 * exchanges packages by stick as well, which come late, twice or never. At rest the
 * replicas must agree and every value that was entered must be found, or lie under one that was entered in its
 * place by somebody who saw it.
 */
export async function playSchedule(seed: number, steps: number, store?: HubStore): Promise<void> {
  const random = randomOf(seed);
  const hub = await openTestHub(store);
  const [session] = officeSessions(home);
  if (!session) throw new Error('the office has no PC');
  const stick = await openStick(hub, session);
  const play: Play = {
    hub,
    random,
    ledger: createLedger(),
    clients: await setUp(hub, random),
    post: { deviceId: session.deviceId, stick, toCity: [], toOffice: [] },
  };
  const { clients, ledger } = play;
  try {
    for (let number = 0; number < steps; number += 1) await step(play);
    await comeToRest(play);
    expect(clients.flatMap(({ records }) => records.refusals.all())).toEqual([]);
    expect(disagreements(await Promise.all(clients.map((client) => picture(client))))).toEqual([]);
    const kept = clients.map(({ records }) => records.clashes.all());
    const [city] = clients;
    expect(ledger.missing([city && (await picture(city)), kept])).toEqual([]);
  } finally {
    await Promise.all(clients.map((client) => client.close()));
    await hub.close();
  }
}
