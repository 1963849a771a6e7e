import type { Scheme } from './scheme.ts';

const longest = 20;

/**
 * The id of a scheme's cycle of a year. The year itself is the chairs' cycle; what else a city grades runs beside
 * it under the scheme's name, one cycle a year.
 */
export const cycleIdOf = (year: number, { id, subject }: Pick<Scheme, 'id' | 'subject'>): string =>
  subject ? `${year}-${id}`.slice(0, longest) : String(year);
