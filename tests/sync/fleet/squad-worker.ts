import type { Picture } from '../picture.ts';
import { openSquad, type Squad, type SquadPlan } from './squad.ts';

export type Order =
  | { readonly kind: 'open'; readonly plan: SquadPlan }
  | { readonly kind: 'calm' | 'look' | 'close' }
  | { readonly kind: 'play'; readonly steps: number }
  | { readonly kind: 'judge'; readonly city: Picture };

export type Answer = { readonly done: unknown } | { readonly failed: string };

let squad: Squad | null = null;

async function obey(order: Order): Promise<unknown> {
  if (order.kind === 'open') {
    squad = await openSquad(order.plan);
    return null;
  }
  if (!squad) throw new Error('the squad is not open');
  switch (order.kind) {
    case 'play':
      return squad.play(order.steps);
    case 'calm':
      return squad.calm();
    case 'look':
      return squad.look();
    case 'judge':
      return squad.judge(order.city);
    case 'close':
      return squad.close();
  }
}

const answer = (given: Answer): void => {
  process.send?.(given);
};

process.on('message', (order: Order) => {
  void obey(order).then(
    (done) => answer({ done }),
    (error: unknown) => answer({ failed: String(error) }),
  );
});
