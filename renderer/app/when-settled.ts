import { debounceTime, filter, firstValueFrom, map, merge, timer } from 'rxjs';
import type { SaveState, SaveStatus } from '../data/save-status.ts';

/** Milliseconds without any progress, and in all, after which somebody is asked whether he will go on waiting. */
const patience = { still: 3_000, inAll: 15_000 };

const isSettled = ({ pending, error }: SaveState): boolean => pending === 0 || error !== null;

/** Until all is in every copy; given up when saving fails, stands still or takes too long, as a long pull does. */
export const whenSettled = ({ state$ }: SaveStatus): Promise<unknown> =>
  firstValueFrom(
    merge(
      state$.pipe(filter(isSettled)),
      state$.pipe(debounceTime(patience.still)),
      timer(patience.inAll).pipe(map(() => null)),
    ),
  );
