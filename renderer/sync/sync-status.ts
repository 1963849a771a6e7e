import { isErrorCode, type ErrorCode } from '../../shared/lib/error-texts.ts';
import type { ProblemParams } from '../../shared/lib/problem.ts';
import type { HubFailure } from '../../shared/sync/hub-outcome.ts';
import type { Link } from './connection.ts';
import type { PullProgress } from './sync-progress.ts';

/**
 * `off`: stopped by hand. `connecting`: the hub has been asked. `offline`: it cannot be reached and is asked again.
 * `blocked`: a person must act, `problem` says how. `working`: documents are on their way. `idle`: the hub has
 * everything, apart from what is listed as refused.
 */
export type SyncPhase = 'off' | 'connecting' | 'offline' | 'blocked' | 'working' | 'idle';

export interface SyncProblem {
  readonly code: ErrorCode;
  readonly params: ProblemParams;
}

export interface SyncStatus {
  readonly phase: SyncPhase;
  readonly problem: SyncProblem | null;
  /** When the hub last answered, ISO 8601; null when it never has. */
  readonly lastSuccessAt: string | null;
  /** Documents the hub has not answered for. */
  readonly pending: number;
  readonly refused: number;
  readonly clashes: number;
  readonly handovers: number;
  readonly heldBack: number;
  /** Fields that are stored here and do not open. */
  readonly unreadable: number;
  /** Files the hub does not have yet, and how many of them it will not take. */
  readonly files: number;
  readonly fileTroubles: number;
  /** How far this PC's clock is ahead of the hub's, in milliseconds. */
  readonly clockDriftMs: number | null;
  readonly pulls: readonly PullProgress[];
  /** Whether this PC has ever had everything the hub has for it. */
  readonly complete: boolean;
}

const certificateCodes = {
  unknown: 'HUB_CERTIFICATE_UNKNOWN',
  expired: 'HUB_CERTIFICATE_EXPIRED',
  name: 'HUB_CERTIFICATE_NAME',
  plain: 'HUB_NOT_ENCRYPTED',
} as const;

const told = (code: string, params: ProblemParams): SyncProblem =>
  isErrorCode(code) ? { code, params } : { code: 'HUB_FAILED', params: { reference: code } };

function describeFailure(why: HubFailure): { readonly phase: SyncPhase; readonly problem: SyncProblem } {
  switch (why.kind) {
    case 'not-set':
      return { phase: 'blocked', problem: { code: 'HUB_NOT_SET', params: {} } };
    case 'not-a-hub':
      return { phase: 'blocked', problem: { code: 'NOT_A_HUB', params: {} } };
    case 'other-hub':
      return { phase: 'blocked', problem: { code: 'HUB_IS_ANOTHER', params: {} } };
    case 'certificate':
      return { phase: 'blocked', problem: { code: certificateCodes[why.reason], params: {} } };
    case 'offline':
    case 'too-large':
      return { phase: 'offline', problem: { code: 'HUB_UNREACHABLE', params: {} } };
    case 'signed-out':
    case 'outdated':
    case 'rejected':
      return { phase: 'blocked', problem: told(why.code, why.params) };
    case 'failed':
      return { phase: 'offline', problem: told(why.code, why.params) };
  }
}

/** The phase from what is known of the hub and whether any collection is at work. */
export function phaseOf(
  link: Link | null,
  isActive: boolean,
): { readonly phase: SyncPhase; readonly problem: SyncProblem | null } {
  if (link === null) return { phase: 'off', problem: null };
  switch (link.kind) {
    case 'asking':
      return { phase: 'connecting', problem: null };
    case 'online':
      return { phase: isActive ? 'working' : 'idle', problem: null };
    case 'down':
      return describeFailure(link.why);
  }
}
