import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../shared/lib/app-error.ts';
import type { ErrorCode } from '../../shared/lib/error-texts.ts';
import { sealAnswer } from '../security-headers.ts';
import { isDiskFull } from '../store/database-trouble.ts';
import { maxPushBytes, maxPushRows, type ErrorAnswer } from '../../shared/sync/protocol.ts';

/** The one table of what an error is over HTTP. Errors that are not here are the hub's own: 500. */
const statuses: { readonly [C in ErrorCode]?: number } = {
  REQUEST_INVALID: 400,
  SIGN_IN_AGAIN: 401,
  PC_SHUT_OUT: 401,
  NOT_PERMITTED: 403,
  ADDRESS_UNKNOWN: 404,
  NUMBER_BLOCK_CHANGED: 409,
  BATCH_TOO_LARGE: 413,
  SIGN_IN_FAILED: 401,
  SIGN_IN_WAIT: 429,
  PASSWORD_WEAK: 400,
  ACCOUNT_TAKEN: 409,
  ACCOUNT_UNKNOWN: 404,
  ACCOUNT_UNIT_WRONG: 400,
  LAST_ADMIN: 409,
  CODE_UNKNOWN: 403,
  CODE_USED: 403,
  CODE_EXPIRED: 403,
  DEVICE_TAKEN: 409,
  ACCOUNT_OTHER_UNIT: 409,
  DEVICE_UNKNOWN: 404,
  NOT_A_BROWSER: 403,
  NOT_A_DEVICE: 403,
  MEETING_UNKNOWN: 404,
  MEETING_CODE_EXPIRED: 403,
  MEETING_CHANGED: 409,
  MEETING_AGENDA_WRONG: 400,
  MEETING_MEMBER_WRONG: 400,
  MEETING_QUORUM_WRONG: 400,
  MEETING_QUORUM_MISSING: 409,
  MEETING_SPREAD_CLOSED: 403,
  MEETING_PACKAGE_DAMAGED: 400,
  MEETING_PACKAGE_FOREIGN: 400,
  MEETING_PACKAGE_CYCLE: 409,
  MEETING_PACKAGE_CODE: 403,
  MEETING_PACKAGE_TOO_NEW: 422,
  CROSS_SITE_REFUSED: 403,
  RATE_LIMITED: 429,
  HUB_NOT_READY: 503,
  HUB_DISK_FULL: 507,
  HUB_RESTORED: 409,
  EVIDENCE_UNKNOWN: 404,
  EVIDENCE_NOT_AT_HUB: 404,
  EVIDENCE_KIND: 422,
  EVIDENCE_TOO_LARGE: 422,
  EVIDENCE_HASH_MISMATCH: 409,
  EVIDENCE_QUOTA: 422,
  PACKAGE_UNKNOWN: 422,
  PACKAGE_TRUNCATED: 422,
  PACKAGE_TAMPERED: 422,
  PACKAGE_TOO_NEW: 422,
  PACKAGE_TOO_LARGE: 422,
  PACKAGE_FOREIGN: 422,
  PACKAGE_FOR_CITY: 422,
  PACKAGE_FOR_OFFICE: 422,
  PACKAGE_SIGNER_UNKNOWN: 422,
  PACKAGE_REPEATED: 409,
  PACKAGE_STALE: 409,
  PACKAGE_DEVICE_REVOKED: 403,
  CARRY_DEVICE_NOT_READY: 409,
  PROTOCOL_TOO_OLD: 426,
  PROTOCOL_TOO_NEW: 426,
};

export const batchTooLarge = (): AppError =>
  new AppError('BATCH_TOO_LARGE', { rows: maxPushRows, megabytes: maxPushBytes / 1024 / 1024 });

/** What Fastify itself or the disk refuses, in our words. */
function known(error: FastifyError): AppError | null {
  if (error instanceof AppError) return error;
  if (isDiskFull(error)) return new AppError('HUB_DISK_FULL', {}, { cause: error });
  if (error.statusCode === 413) return batchTooLarge();
  const isTheirs = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return isTheirs ? new AppError('REQUEST_INVALID', { reason: error.message }) : null;
}

function send(reply: FastifyReply, status: number, error: AppError): FastifyReply {
  const { code, params } = error;
  const answer: ErrorAnswer = { code, params: { ...params }, message: error.text('zh-CN') };
  return reply.code(status).send(answer);
}

/** Answers an address that the router itself refuses, such as one with half a character in it; no hook sees those. */
export function answerUnrouted({ code }: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  sealAnswer(request, reply);
  void send(reply, 400, new AppError('REQUEST_INVALID', { reason: code }));
}

/** Answers every error with its code, its parameters and a text that names the mend; details stay in the log. */
export function addErrorAnswers(hub: FastifyInstance): void {
  hub.setErrorHandler<FastifyError>((error, request: FastifyRequest, reply) => {
    const told = known(error);
    const status = told ? statuses[told.code] : undefined;
    const mends = told !== null && status !== undefined;
    if (mends && status < 500) return send(reply, status, told);
    const { cause } = told ?? error;
    const { name, message, stack } = cause instanceof Error ? cause : error;
    request.log.error({ reference: request.id, name, message, stack }, 'request failed');
    if (mends) return send(reply, status, told);
    return send(reply, 500, new AppError('HUB_FAILED', { reference: request.id }));
  });
  hub.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    return send(reply, 404, new AppError('ADDRESS_UNKNOWN', { path }));
  });
}
