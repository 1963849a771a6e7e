import type { Scheme } from '../schema/scheme.ts';

/** Whether any level of the scheme pays a monthly amount: where none does, no screen or paper speaks of money. */
export const paysSubsidy = ({ levels }: Pick<Scheme, 'levels'>): boolean =>
  levels.some(({ monthly }) => monthly > 0);
