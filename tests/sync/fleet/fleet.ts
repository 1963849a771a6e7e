import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { HubStore } from '../../../server/store/hub-store.ts';
import { officeSessions } from '../office.ts';
import { openTestHub } from '../open-test-hub.ts';
import { disagreements, type Picture } from '../picture.ts';
import { citySession } from '../sessions.ts';
import type { SquadPlan, Verdict } from './squad.ts';
import type { Answer, Order } from './squad-worker.ts';

/** Three offices, or two and the city: 12 collections. */
const townshipsInSquad = 3;
const tokensOfSquad = 1_000_000;

export interface FleetPlan {
  readonly seed: number;
  readonly townships: readonly string[];
  /** What the people of each squad do, one after the other. */
  readonly steps: number;
  readonly store?: HubStore;
}

/** How a fleet ended: all lists are empty when nothing was lost. */
export interface FleetEnd {
  readonly disagreements: readonly unknown[];
  readonly refusals: readonly unknown[];
  readonly missing: readonly string[];
  /** How many documents the city has. */
  readonly documents: number;
}

async function order(worker: ChildProcess, given: Order): Promise<unknown> {
  const answered = once(worker, 'message') as Promise<[Answer]>;
  worker.send(given);
  const gone = once(worker, 'exit').then(() => Promise.reject(new Error('a squad ended by itself')));
  const [answer] = await Promise.race([answered, gone]);
  if ('failed' in answer) throw new Error(answer.failed);
  return answer.done;
}

const orderAll = (workers: readonly ChildProcess[], given: Order): Promise<unknown[]> =>
  Promise.all(workers.map((worker) => order(worker, given)));

function plansOf({ seed, townships }: FleetPlan, address: string): SquadPlan[] {
  const count = Math.ceil(townships.length / townshipsInSquad);
  return Array.from({ length: count }, (_, index) => ({
    address,
    seed: seed * 1000 + index,
    townships: townships.slice(index * townshipsInSquad, (index + 1) * townshipsInSquad),
    withCity: index === count - 1,
    firstToken: index * tokensOfSquad,
  }));
}

const lookAll = async (workers: readonly ChildProcess[]): Promise<Picture[]> =>
  ((await orderAll(workers, { kind: 'look' })) as Picture[][]).flat();

/** Waits until all agree and nothing moves. @returns what everybody shows at the end */
async function comeToRest(workers: readonly ChildProcess[]): Promise<Picture[]> {
  await orderAll(workers, { kind: 'calm' });
  let before = '';
  let pictures: Picture[] = [];
  for (let round = 0; round < 40; round += 1) {
    pictures = await lookAll(workers);
    const now = JSON.stringify(pictures);
    if (now === before && disagreements(pictures).length === 0) break;
    before = now;
    await setTimeout(100);
  }
  return pictures;
}

/**
 * Plays a whole city: every township with two PCs, and the city's own, edit at the same time over bad networks
 * against one hub; then all get a sound network. The choices follow the seed; who is faster does not.
 */
export async function playFleet(plan: FleetPlan): Promise<FleetEnd> {
  const hub = await openTestHub(plan.store);
  for (const session of [citySession, ...plan.townships.flatMap(officeSessions)])
    hub.admit(session.sessionId, session);
  const plans = plansOf(plan, hub.address);
  const workers = plans.map(() => fork(new URL('squad-worker.ts', import.meta.url), { stdio: 'ignore' }));
  try {
    await Promise.all(
      workers.map((worker, index) => order(worker, { kind: 'open', plan: plans[index] as SquadPlan })),
    );
    await orderAll(workers, { kind: 'play', steps: plan.steps });
    const pictures = await comeToRest(workers);
    const city = pictures.find(({ township }) => township === null);
    if (!city) throw new Error('the city shows nothing');
    const verdicts = (await orderAll(workers, { kind: 'judge', city })) as Verdict[];
    await orderAll(workers, { kind: 'close' });
    return {
      disagreements: disagreements(pictures),
      refusals: verdicts.flatMap(({ refusals }) => refusals),
      missing: verdicts.flatMap(({ missing }) => missing),
      documents: Object.keys(city.documents).length,
    };
  } finally {
    for (const worker of workers) worker.kill();
    await hub.close();
  }
}
