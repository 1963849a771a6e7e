import { setTimeout } from 'node:timers/promises';
import { sheetState } from '../../shared/domain/sheet-state.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Sheet } from '../../shared/schema/sheet.ts';
import { returnCase } from '../helpers/sample-documents.ts';
import { create, edit, entry, readAll } from './documents.ts';
import type { Fault } from './faulty-network.ts';
import type { Ledger } from './ledger.ts';
import { openClient, type Client } from './open-client.ts';
import { carrySomething, type Post } from './post.ts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
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

export interface Play {
  readonly hub: { readonly address: string };
  /** The running programs; a restart puts another one in the place. */
  readonly clients: Client[];
  readonly ledger: Ledger;
  readonly random: () => number;
  /** The stick of one of the PCs. */
  readonly post?: Post;
}

export const pick = <T>(random: () => number, list: readonly T[]): T | undefined =>
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

/** Lets one person do one thing. */
export async function step(play: Play): Promise<void> {
  const { clients, random, post } = play;
  const carrier = clients.find(({ machine }) => machine.session.deviceId === post?.deviceId);
  if (post && carrier && random() < 0.1) return carrySomething(post, carrier, random);
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

/** A network that harms three requests in ten. */
export const harm = (random: () => number) => (): Fault =>
  random() < 0.3 ? (pick(random, faults) ?? 'none') : 'none';
