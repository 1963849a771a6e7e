import { Type } from 'typebox';
import type { Calls } from '../../shared/ipc/channels.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { BrowserKeySchema, WhoSchema } from '../../shared/sync/account-answers.ts';
import { createChangeStream, type OpenedStream } from '../../shared/sync/change-stream.ts';
import { askHub, createHubClient, type Send } from '../../shared/sync/hub-client.ts';
import type { HubFailure } from '../../shared/sync/hub-outcome.ts';
import { PROTOCOL_HEADER, streamPath } from '../../shared/sync/protocol.ts';
import { readAnswer, type HttpAnswer } from '../../shared/sync/read-answer.ts';
import { createSignedInMark } from './signed-in-mark.ts';
import { answerOf, patience, protocol, sameOrigin, sendWithin, webSend } from './web-send.ts';
import type { WebVault } from './web-vault.ts';

async function openStream(): Promise<OpenedStream | HubFailure> {
  const closing = new AbortController();
  const impatient = setTimeout(() => closing.abort(), patience);
  try {
    const response = await fetch(streamPath, { ...sameOrigin, headers: protocol, signal: closing.signal });
    if (response.ok && response.body && response.headers.has(PROTOCOL_HEADER)) {
      return { texts: response.body.pipeThrough(new TextDecoderStream()), close: () => closing.abort() };
    }
    const outcome = readAnswer(Type.Never(), await answerOf(response));
    return outcome.kind === 'ok' ? { kind: 'not-a-hub' } : outcome;
  } catch {
    return { kind: 'offline' };
  } finally {
    clearTimeout(impatient);
  }
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Only a hub's own refusal counts: the log-in page of a network answers 401 as well. */
const isSignedOut = (answer: HttpAnswer): boolean =>
  answer.status === 401 && readAnswer(Type.Never(), answer).kind === 'signed-out';

const signInHere = (body: object) =>
  askHub(webSend, WhoSchema, { method: 'POST', path: '/v1/session', body: JSON.stringify(body) });

/** Milliseconds: who stands before a page that does not open yet is asked for his password instead. */
const keyPatience = 8000;

/** What opens the data here, from the hub; null when it cannot be asked or knows no session. */
export async function askBrowserKey(): Promise<string | null> {
  if (!navigator.onLine) return null;
  const answer = await sendWithin(keyPatience)({
    method: 'POST',
    path: '/v1/session/browser-key',
    body: '{}',
  });
  if (!('status' in answer)) return null;
  if (isSignedOut(answer)) createSignedInMark().set(false);
  const outcome = readAnswer(BrowserKeySchema, answer);
  return outcome.kind === 'ok' ? outcome.value.key : null;
}

/** The `hub` area in a browser: the hub that serves the page, with its cookie. */
export function createWebHub({ loggedIn, forget }: Pick<WebVault, 'loggedIn' | 'forget'>): Calls<'hub'> {
  const stream = createChangeStream({ open: openStream, wait });
  const signedIn = createSignedInMark();
  const send: Send = async (request) => {
    const answer = await webSend(request);
    if ('status' in answer && isSignedOut(answer)) signedIn.set(false);
    return answer;
  };
  return {
    status: async () => ({ address: location.origin, fixed: true, signedIn: signedIn.get() }),
    configure: () => Promise.reject(new AppError('NOT_IN_BROWSER')),
    ...createHubClient(send),
    changes: stream.next,
    endChanges: async () => stream.close(),
    enrol: () => Promise.reject(new AppError('NOT_IN_BROWSER')),
    signIn: async ({ account, password, deviceKey }) => {
      const outcome = await signInHere({ account, password, deviceKey });
      if (outcome.kind !== 'ok') return outcome;
      signedIn.set(true);
      await loggedIn({ id: outcome.value.id, name: outcome.value.name, password });
      return outcome;
    },
    signOut: async () => {
      stream.close();
      await webSend({ method: 'DELETE', path: '/v1/session', body: null });
      signedIn.set(false);
      forget();
    },
  };
}
