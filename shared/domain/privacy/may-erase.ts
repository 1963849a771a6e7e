import { isCityOffice, isTownshipActor, type Actor } from '../actor.ts';
import type { HeldItem } from './held-data.ts';

/** Whose act the deletion is: each office deletes what it wrote itself. */
export function mayErase(actor: Actor, { kind, office }: Pick<HeldItem, 'kind' | 'office'>): boolean {
  switch (kind) {
    case 'contact':
      return isTownshipActor(actor);
    case 'account':
      return actor.role === 'finance';
    case 'objection':
      return isCityOffice(actor);
    case 'request':
      return office === 'city' ? isCityOffice(actor) : isTownshipActor(actor);
  }
}
