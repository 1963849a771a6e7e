import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import type { HubSession } from '../../server/session.ts';
import { sheetState } from '../../shared/domain/sheet-state.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { sheetId, type Sheet } from '../../shared/schema/sheet.ts';
import { home, neighbour } from '../helpers/hub-documents.ts';
import { returnCase } from '../helpers/sample-documents.ts';
import { sessionOf } from '../helpers/test-hub.ts';
import { create, edit, entry, newSheet, readAll } from './documents.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { Fault } from './faulty-network.ts';
import { newMachine, openClient, type Client } from './open-client.ts';
import { openTestHub, type TestHub } from './open-test-hub.ts';
import { isIdle, townshipSession } from './sync-bench.ts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const faults: readonly Fault[] = ['lost', 'unanswered', 'twice', 'again', 'late', 'portal'];
const items = ['A1', 'A2', 'A3'];

interface Play {
  readonly hub: TestHub;
  /** The running programs; a restart puts another one in the place. */
  readonly clients: Client[];
  readonly ledger: Ledger;
  readonly random: () => number;
}

const pick = <T>(random: () => number, list: readonly T[]): T | undefined =>
  list[Math.floor(random() * list.length)];

/** A rule of this PC said no; the edit was not made. */
async function unlessRefused(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

const isOwn = ({ machine: { session } }: Client, sheet: Sheet): boolean =>
  session.orgCode === sheet.townshipCode;

/** Changes one place of one sheet to a value no other edit has. */
async function editSomething({ ledger, random }: Play, client: Client): Promise<void> {
  const sheets = [...(await readAll(client, 'sheets')).values()].filter((sheet) => isOwn(client, sheet));
  const sheet = pick(random, sheets);
  if (!sheet) return;
  const token = ledger.newToken();
  const item = pick(random, items) ?? 'A1';
  const choice = random();
  let replaced: unknown;
  const made = await unlessRefused(async () => {
    if (choice < 0.6) {
      const given = entry(Math.floor(random() * 5) * 100, token);
      await edit(client, 'sheets', sheet.id, ({ scores }) => {
        replaced = scores[item] ?? null;
        return { scores: { ...scores, [item]: given } };
      });
    } else if (choice < 0.8) {
      await edit(client, 'sheets', sheet.id, ({ opinion }) => {
        replaced = opinion;
        return { opinion: token };
      });
    } else {
      await edit(client, 'sheets', sheet.id, ({ submissions }) => {
        const next = { version: submissions.length + 1, at: '2026-11-02T08:00:00.000Z', by: token };
        return { draft: false, submissions: [...submissions, next] };
      });
    }
  });
  if (made) ledger.note(token, replaced);
}

/** The city returns a submitted sheet, or the office reopens one that was returned. */
async function returnOrReopen({ random }: Play, client: Client): Promise<void> {
  const cases = [...(await readAll(client, 'cases')).values()];
  const sheet = pick(random, [...(await readAll(client, 'sheets')).values()]);
  if (!sheet) return;
  const state = sheetState(sheet, cases);
  await unlessRefused(async () => {
    if (state.kind === 'submitted' && !isOwn(client, sheet)) {
      const { id, candidacyId, townshipCode } = sheet;
      const answer = returnCase(id, state.version);
      await create(client, 'cases', { ...answer, candidacyId, townshipCode, office: 'city' });
    }
    if (state.kind === 'returned' && isOwn(client, sheet)) {
      await edit(client, 'sheets', sheet.id, () => ({ draft: true }));
    }
  });
}

async function settleSomeClash({ ledger, random }: Play, client: Client): Promise<void> {
  const clash = pick(random, client.records.clashes.all());
  if (!clash) return;
  const choice = random() < 0.5 ? 'mine' : 'theirs';
  const settled = await unlessRefused(() => client.sync.settleClash(clash.key, choice));
  // A person has seen both.
  if (settled) ledger.explain(clash);
}

async function restart({ hub, clients }: Play, client: Client): Promise<void> {
  const place = clients.indexOf(client);
  await client.close();
  const again = await openClient(client.machine, hub);
  again.sync.start();
  clients[place] = again;
}

async function step(play: Play): Promise<void> {
  const { clients, random } = play;
  const client = pick(random, clients);
  if (!client) return;
  const { network } = client.machine;
  const choice = random();
  if (choice < 0.55) await editSomething(play, client);
  else if (choice < 0.7) await returnOrReopen(play, client);
  else if (choice < 0.78) network.unplug();
  else if (choice < 0.88) network.plug();
  else if (choice < 0.92) await settleSomeClash(play, client);
  else if (choice < 0.95) await restart(play, client);
  else await setTimeout(random() * 40);
}

const picture = async (client: Client, names: readonly ('cases' | 'sheets')[] = ['cases', 'sheets']) => {
  const own = (document: { readonly townshipCode: string }): boolean =>
    client.machine.session.role === 'cityOperator' ||
    document.townshipCode === client.machine.session.orgCode;
  const all = await Promise.all(names.map((name) => readAll(client, name)));
  return all.map((documents) =>
    [...documents.values()].filter(own).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
};

type Picture = Awaited<ReturnType<typeof picture>>;

const ofTownship = (all: Picture, township: string) =>
  all.map((documents) => documents.filter(({ townshipCode }) => townshipCode === township));

/** Whether every replica shows the same documents of the same township. */
function agree(pictures: readonly Picture[]): boolean {
  const [h1, h2, n1, n2, city] = pictures;
  if (!city) return false;
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  return (
    same(h1, h2) && same(n1, n2) && same(ofTownship(city, home), h1) && same(ofTownship(city, neighbour), n1)
  );
}

/**
 * Gives the clients a sound network until they agree and nothing changes any more. A client is idle between a
 * change at the hub and the news of it, so idleness alone is no rest; those that never agree are left to the
 * test, which shows where they differ.
 */
async function comeToRest({ clients }: Play): Promise<void> {
  for (const { machine } of clients) {
    machine.network.plan = () => 'none';
    machine.network.plug();
    await machine.network.settle();
  }
  let before = '';
  for (let round = 0; round < 60; round += 1) {
    for (const client of clients) {
      client.sync.syncNow();
      await client.until(isIdle);
    }
    await setTimeout(50);
    const pictures = await Promise.all(clients.map((client) => picture(client)));
    const now = JSON.stringify(pictures);
    if (now === before && agree(pictures)) return;
    before = now;
  }
}

/** The sheet that the township gives and the city returns. */
function townshipSheet({ machine }: Client, name: string): Sheet {
  const sheet = newSheet(machine.session.orgCode, name);
  return { ...sheet, id: sheetId(sheet.candidacyId, 'township'), party: 'township' };
}

async function setUp(hub: TestHub, random: () => number): Promise<Client[]> {
  const township = (device: string, orgCode: string): HubSession => townshipSession(device, { orgCode });
  const sessions = [
    township('h-1', home),
    township('h-2', home),
    township('n-1', neighbour),
    township('n-2', neighbour),
    sessionOf('cityOperator', { deviceId: 'c-1', sessionId: 'c-1' }),
  ];
  const clients = await Promise.all(
    sessions.map((session) => openClient(newMachine(hub, session, ['cases', 'sheets']), hub)),
  );
  for (const { machine, sync } of clients) {
    const plan = (): Fault => (random() < 0.3 ? (pick(random, faults) ?? 'none') : 'none');
    machine.network.plan = plan;
    sync.start();
  }
  for (const [index, client] of clients.slice(0, 4).entries()) {
    const name = `a${Math.floor(index / 2)}`;
    // Both PCs of an office begin one and the same sheet, and each one of its own.
    await create(client, 'sheets', townshipSheet(client, name));
    await create(client, 'sheets', townshipSheet(client, `${name}-${index}`));
  }
  return clients;
}

/**
 * Plays one random schedule: two townships with two PCs each and the city edit, submit, return and reopen sheets
 * over a network that loses, repeats, delays and misleads, with restarts and people who settle clashes. At rest the
 * replicas must agree and every value that was entered must be found, or lie under one that was entered in its
 * place by somebody who saw it.
 */
export async function playSchedule(seed: number, steps: number): Promise<void> {
  const random = randomOf(seed);
  const hub = await openTestHub();
  const play: Play = { hub, random, ledger: createLedger(), clients: await setUp(hub, random) };
  const { clients, ledger } = play;
  try {
    for (let number = 0; number < steps; number += 1) await step(play);
    await comeToRest(play);
    expect(clients.flatMap(({ records }) => records.refusals.all())).toEqual([]);
    const [h1, h2, n1, n2, city] = await Promise.all(clients.map((client) => picture(client)));
    expect(h2).toEqual(h1);
    expect(n2).toEqual(n1);
    expect(ofTownship(city!, home)).toEqual(h1);
    expect(ofTownship(city!, neighbour)).toEqual(n1);
    const kept = clients.map(({ records }) => records.clashes.all());
    expect(ledger.missing([city, kept])).toEqual([]);
  } finally {
    await Promise.all(clients.map((client) => client.close()));
    await hub.close();
  }
}
