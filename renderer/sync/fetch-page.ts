import { AppError } from '../../shared/lib/app-error.ts';
import { isErrorCode } from '../../shared/lib/error-texts.ts';
import type { PullRequest } from '../../shared/sync/hub-client.ts';
import type { PullAnswer } from '../../shared/sync/protocol.ts';
import { askUntilAnswered } from './ask-until-answered.ts';
import type { SyncContext } from './sync-context.ts';

/** One page of a pull. It waits while the hub cannot be reached. @throws AppError when the hub refuses the question */
export async function fetchPage(context: SyncContext, request: PullRequest): Promise<PullAnswer> {
  const answer = await askUntilAnswered(context, () => context.hub.pull(request));
  if (answer.kind === 'ok') return answer.value;
  const code = answer.kind === 'rejected' && isErrorCode(answer.code) ? answer.code : 'HUB_FAILED';
  throw new AppError(code, answer.kind === 'rejected' ? answer.params : { reference: answer.kind });
}
