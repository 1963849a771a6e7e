import type { HubOutcome } from '../../shared/sync/hub-outcome.ts';
import { hubFailure } from './hub-failure.ts';

/** What the hub answered. @throws AppError when it did not, or refused */
export async function hubAnswer<T>(asked: Promise<HubOutcome<T>>): Promise<T> {
  const outcome = await asked;
  if (outcome.kind !== 'ok') throw hubFailure(outcome);
  return outcome.value;
}
