import { AppError } from '../../shared/lib/app-error.ts';
import type { HubFailure, HubOutcome, HubSuccess } from '../../shared/sync/hub-outcome.ts';
import type { SyncContext } from './sync-context.ts';

type Final = Extract<HubFailure, { kind: 'too-large' | 'rejected' }>;

/** A call that cannot even leave this PC will not do so the next time either. */
function failureOf(error: unknown): HubFailure {
  if (error instanceof AppError && error.code === 'BRIDGE_MESSAGE_INVALID') {
    return { kind: 'rejected', code: error.code, params: { ...error.params } };
  }
  return { kind: 'offline' };
}

/**
 * Asks the hub again and again, whenever it can be reached, until it says yes or for good no.
 * Rejects when the sync is stopped.
 */
export async function askUntilAnswered<T>(
  { connection, signal, progress }: Pick<SyncContext, 'connection' | 'signal' | 'progress'>,
  call: () => Promise<HubOutcome<T>>,
): Promise<HubSuccess<T> | Final> {
  for (;;) {
    await connection.whenOnline(signal);
    const outcome = await call().catch(failureOf);
    if (outcome.kind === 'ok') {
      connection.answered(outcome.hubTime);
      progress.succeeded();
      return outcome;
    }
    if (outcome.kind === 'too-large' || outcome.kind === 'rejected') return outcome;
    connection.failed(outcome);
  }
}
