import { calm, startClient, startOffice, syncAll } from '../office.ts';
import { createLedger } from '../ledger.ts';
import { picture, type Picture } from '../picture.ts';
import { randomOf, step, type Play } from '../play.ts';
import { citySession } from '../sessions.ts';

/** The part of a fleet that one process plays: the free RxDB opens 13 collections in a process, two for each PC. */
export interface SquadPlan {
  readonly address: string;
  readonly seed: number;
  readonly townships: readonly string[];
  readonly withCity: boolean;
  /** Values are told apart over the whole fleet. */
  readonly firstToken: number;
}

/** What is wrong with a squad at rest; all empty when nothing is. */
export interface Verdict {
  readonly refusals: readonly unknown[];
  readonly missing: readonly string[];
}

export interface Squad {
  readonly play: (steps: number) => Promise<void>;
  readonly calm: () => Promise<void>;
  /** Syncs every PC once. */
  readonly look: () => Promise<readonly Picture[]>;
  readonly judge: (city: Picture) => Promise<Verdict>;
  readonly close: () => Promise<void>;
}

export async function openSquad({ address, seed, townships, ...plan }: SquadPlan): Promise<Squad> {
  const random = randomOf(seed);
  // The process that runs the hub has let all of them in.
  const hub = { address, admit: () => undefined };
  const offices = await Promise.all(townships.map((township) => startOffice(hub, township, random)));
  const city = plan.withCity ? [await startClient(hub, citySession, random)] : [];
  const play: Play = {
    hub,
    random,
    ledger: createLedger(plan.firstToken),
    clients: [...offices.flat(), ...city],
  };
  const { clients, ledger } = play;
  return {
    play: async (steps) => {
      for (let number = 0; number < steps; number += 1) await step(play);
    },
    calm: () => calm(clients),
    look: async () => {
      await syncAll(clients);
      return Promise.all(clients.map((client) => picture(client)));
    },
    judge: async (shown) => ({
      refusals: clients.flatMap(({ records }) => records.refusals.all()),
      missing: ledger.missing([shown, clients.map(({ records }) => records.clashes.all())]),
    }),
    close: async () => {
      await Promise.all(clients.map((client) => client.close()));
    },
  };
}
