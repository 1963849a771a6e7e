import type { HeldData, HeldItem } from './held-data.ts';

/** Settled objections that still say who made them. */
export const expiredObjections = ({ cases }: HeldData): readonly HeldItem[] =>
  cases.flatMap(({ id, cycleId, detail }): readonly HeldItem[] => {
    if (detail.kind !== 'objection' || detail.closedOn === null || detail.erased) return [];
    const { name, contact, closedOn } = detail;
    return name === '' && contact === ''
      ? []
      : [{ kind: 'objection', key: `objection ${id}`, id, cycleId, name, since: closedOn }];
  });
