import { problem, type Problem } from '../lib/problem.ts';
import { PROTOCOL_HEADER } from './protocol.ts';

/** How many protocol versions before its own the hub still speaks: a whole cycle passes before an office must update. */
const versionsKept = 2;

/** Why a client that claims `claimed` cannot be served, or null. The two refusals tell which side is to be updated. */
export function protocolProblem(claimed: string | undefined, current: number): Problem | null {
  const version = /^\d{1,6}$/.test(claimed ?? '') ? Number(claimed) : 0;
  const params = { found: version, current };
  if (version > current) return problem(PROTOCOL_HEADER, 'PROTOCOL_TOO_NEW', params);
  const oldest = Math.max(1, current - versionsKept);
  return version < oldest ? problem(PROTOCOL_HEADER, 'PROTOCOL_TOO_OLD', params) : null;
}
