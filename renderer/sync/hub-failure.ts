import { AppError } from '../../shared/lib/app-error.ts';
import type { HubFailure } from '../../shared/sync/hub-outcome.ts';
import { phaseOf } from './sync-status.ts';

/** Why the hub did not answer, as an error a person can act on. */
export function hubFailure(why: HubFailure): AppError {
  const { problem } = phaseOf({ kind: 'down', why }, false);
  return problem ? new AppError(problem.code, problem.params) : new AppError('HUB_UNREACHABLE');
}
