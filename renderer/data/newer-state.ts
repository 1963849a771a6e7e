import { getHeightOfRevision } from 'rxdb/plugins/utils';

/** What two states of one document are compared by; `lwt` is the last write time in milliseconds. */
export interface StateMark {
  readonly rev: string;
  readonly lwt: number;
}

/** Whether the state was written after the other one: more revisions win, then the later time. */
export function isNewerState(state: StateMark, other: StateMark): boolean {
  if (state.rev === other.rev) return false;
  const height = getHeightOfRevision(state.rev) - getHeightOfRevision(other.rev);
  return height === 0 ? state.lwt > other.lwt : height > 0;
}
