import { Type } from 'typebox';
import { AppError } from '../../shared/lib/app-error.ts';
import { isErrorCode } from '../../shared/lib/error-texts.ts';
import { WhoSchema } from '../../shared/sync/account-answers.ts';
import { askHub, type Send } from '../../shared/sync/hub-client.ts';
import type { HubFailure, HubOutcome } from '../../shared/sync/hub-outcome.ts';
import { createMeetingClient } from '../../shared/sync/meeting-client.ts';
import type { HandOver, HandOverRequest, TakeOver } from '../../shared/sync/meeting-package.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import type { HubSession } from '../session.ts';
import { sendToHub } from './far-hub.ts';
import { makePackage } from './make-package.ts';

const sessionPath = '/v1/session';

/** Scheme, host and port. @throws AppError HUB_ADDRESS_INVALID */
function originOf(typed: string): string {
  const url = URL.parse(typed.trim());
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new AppError('HUB_ADDRESS_INVALID', { address: typed });
  return url.origin;
}

/** Why nothing came of it, in the other hub's words where it has some. */
function errorOf(why: HubFailure, address: string): AppError {
  if (!('code' in why)) return new AppError('MEETING_CITY_UNREACHABLE', { address });
  return isErrorCode(why.code)
    ? new AppError(why.code, why.params)
    : new AppError('HUB_FAILED', { reference: why.code });
}

function answerOf<T>(outcome: HubOutcome<T>, address: string): T {
  if (outcome.kind !== 'ok') throw errorOf(outcome, address);
  return outcome.value;
}

async function signIn(send: Send, { account, password }: HandOverRequest, address: string): Promise<void> {
  const body = JSON.stringify({ account, password });
  const signedIn = await askHub(send, WhoSchema, { method: 'POST', path: sessionPath, body });
  if (answerOf(signedIn, address).role !== 'cityAdmin') throw new AppError('MEETING_CITY_ADMIN');
}

async function handOverTo(
  hub: HubAccounts,
  session: HubSession,
  meetingId: string,
  request: HandOverRequest,
): Promise<TakeOver> {
  const address = originOf(request.address);
  const send = sendToHub(address);
  try {
    await signIn(send, request, address);
    // Whoever has just signed in there as its admin approves what is sent from this very room.
    return answerOf(
      await createMeetingClient(send).takeOver(await makePackage(hub, session, meetingId)),
      address,
    );
  } finally {
    await askHub(send, Type.Object({}), { method: 'DELETE', path: sessionPath, body: null });
  }
}

/**
 * Sends a meeting's package from the hub that it was held on to the city's hub, over the network, and takes it over
 * there in the name of the city's admin. Doing it again sends what has come since.
 *
 * @returns what became of it; a refusal of the other hub is no refusal of this one
 * @throws AppError MEETING_UNKNOWN
 */
export async function handOver(
  hub: HubAccounts,
  session: HubSession,
  meetingId: string,
  request: HandOverRequest,
): Promise<HandOver> {
  try {
    return { kind: 'taken', taken: await handOverTo(hub, session, meetingId, request) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'MEETING_UNKNOWN') throw error;
    return { kind: 'refused', code: error.code, params: error.params };
  }
}
