import type { Cycle } from '../../shared/schema/cycle.ts';
import { useIsCityOffice } from './use-is-city-office.ts';

/** Whether the city office may still do something in this year; one that has been put away is only looked at. */
export const useMayChangeYear = ({ status }: Pick<Cycle, 'status'>): boolean =>
  useIsCityOffice() && status !== 'archived';
