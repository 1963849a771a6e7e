import { isCityOffice, isTownshipActor, type Actor } from '../actor.ts';
import type { HeldItem } from './held-data.ts';

/** Whose act the deletion is: each office deletes what it wrote itself. */
export function mayErase(actor: Actor, kind: HeldItem['kind']): boolean {
  switch (kind) {
    case 'contact':
      return isTownshipActor(actor);
    case 'account':
      return actor.role === 'finance';
    case 'objection':
      return isCityOffice(actor);
  }
}
