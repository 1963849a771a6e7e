import { isAsked } from '../asked-matter.ts';
import type { HeldData, HeldItem } from './held-data.ts';

/** Settled objections and answered requests that still say who made them. */
export const expiredAskers = ({ cases }: HeldData): readonly HeldItem[] =>
  cases.flatMap(({ id, cycleId, office, detail }): readonly HeldItem[] => {
    if (!isAsked(detail) || detail.closedOn === null || detail.erased) return [];
    const { name, contact, closedOn: since } = detail;
    if (name === '' && contact === '') return [];
    return detail.kind === 'objection'
      ? [{ kind: 'objection', key: `objection ${id}`, id, cycleId, name, since }]
      : [{ kind: 'request', key: `request ${id}`, id, cycleId: null, office, name, since }];
  });
