import { Type } from 'typebox';
import type { Calls } from '../../shared/ipc/channels.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { WhoSchema } from '../../shared/sync/account-answers.ts';
import { createChangeStream, type OpenedStream } from '../../shared/sync/change-stream.ts';
import { askHub, createHubClient } from '../../shared/sync/hub-client.ts';
import type { HubFailure } from '../../shared/sync/hub-outcome.ts';
import { PROTOCOL_HEADER, streamPath } from '../../shared/sync/protocol.ts';
import { readAnswer } from '../../shared/sync/read-answer.ts';
import { answerOf, patience, protocol, sameOrigin, webSend } from './web-send.ts';

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

const signInHere = (body: object) =>
  askHub(webSend, WhoSchema, { method: 'POST', path: '/v1/session', body: JSON.stringify(body) });

/** The `hub` area in a browser: the hub that serves the page, with its cookie. */
export function createWebHub(): Calls<'hub'> {
  const stream = createChangeStream({ open: openStream, wait });
  let signedIn = true;
  const noted = async (outcome: ReturnType<typeof signInHere>): ReturnType<typeof signInHere> => {
    signedIn = (await outcome).kind === 'ok';
    return outcome;
  };
  return {
    // A script cannot see the cookie: the page was served, so somebody may be signed in until the hub says no.
    status: async () => ({ address: location.origin, fixed: true, signedIn }),
    configure: () => Promise.reject(new AppError('NOT_IN_BROWSER')),
    ...createHubClient(webSend),
    changes: stream.next,
    endChanges: async () => stream.close(),
    enrol: () => Promise.reject(new AppError('NOT_IN_BROWSER')),
    signIn: ({ account, password }) => noted(signInHere({ account, password })),
    signOut: async () => {
      stream.close();
      await webSend({ method: 'DELETE', path: '/v1/session', body: null });
      signedIn = false;
    },
  };
}
