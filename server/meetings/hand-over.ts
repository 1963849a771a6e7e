import { Type } from 'typebox';
import { AppError } from '../../shared/lib/app-error.ts';
import { isErrorCode } from '../../shared/lib/error-texts.ts';
import { WhoSchema } from '../../shared/sync/account-answers.ts';
import { askHub, type Send } from '../../shared/sync/hub-client.ts';
import type { CertificateReason, HubFailure, HubOutcome } from '../../shared/sync/hub-outcome.ts';
import { readHubPlace, type HubPlace } from '../../shared/sync/hub-place.ts';
import { createMeetingClient } from '../../shared/sync/meeting-client.ts';
import type { HandOver, HandOverRequest, TakeOver } from '../../shared/sync/meeting-package.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import type { HubSession } from '../session.ts';
import { sendToHub } from './far-hub.ts';
import { makePackage } from './make-package.ts';

const sessionPath = '/v1/session';

/** What is wrong with the certificate of whoever answers; he was told nothing. */
function certificateError(reason: CertificateReason, { address, pin }: HubPlace): AppError {
  switch (reason) {
    case 'expired':
      return new AppError('HUB_CERTIFICATE_EXPIRED');
    case 'name':
      return new AppError('HUB_CERTIFICATE_NAME');
    case 'plain':
      return new AppError('HUB_NOT_ENCRYPTED');
    case 'unknown':
      return new AppError(pin === null ? 'MEETING_CITY_PIN_MISSING' : 'MEETING_CITY_PIN_OTHER', { address });
  }
}

/** Why nothing came of it, in the other hub's words where it has some. */
function errorOf(why: HubFailure, city: HubPlace): AppError {
  if (why.kind === 'certificate') return certificateError(why.reason, city);
  if (!('code' in why)) return new AppError('MEETING_CITY_UNREACHABLE', { address: city.address });
  return isErrorCode(why.code)
    ? new AppError(why.code, why.params)
    : new AppError('HUB_FAILED', { reference: why.code });
}

function answerOf<T>(outcome: HubOutcome<T>, city: HubPlace): T {
  if (outcome.kind !== 'ok') throw errorOf(outcome, city);
  return outcome.value;
}

async function signIn(send: Send, { account, password }: HandOverRequest, city: HubPlace): Promise<void> {
  const body = JSON.stringify({ account, password });
  const signedIn = await askHub(send, WhoSchema, { method: 'POST', path: sessionPath, body });
  if (answerOf(signedIn, city).role !== 'cityAdmin') throw new AppError('MEETING_CITY_ADMIN');
}

async function handOverTo(
  hub: HubAccounts,
  session: HubSession,
  meetingId: string,
  request: HandOverRequest,
): Promise<TakeOver> {
  const city = readHubPlace(request.address, URL);
  const send = sendToHub(city);
  try {
    await signIn(send, request, city);
    // Whoever has just signed in there as its admin approves what is sent from this very room.
    return answerOf(
      await createMeetingClient(send).takeOver(await makePackage(hub, session, meetingId)),
      city,
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
