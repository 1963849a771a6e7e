import { Type } from 'typebox';
import type { Calls } from '../../shared/ipc/channels.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { WhoSchema } from '../../shared/sync/account-answers.ts';
import { createChangeStream, type OpenedStream } from '../../shared/sync/change-stream.ts';
import { askHub, createHubClient, type Send } from '../../shared/sync/hub-client.ts';
import type { HubFailure } from '../../shared/sync/hub-outcome.ts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION, streamPath } from '../../shared/sync/protocol.ts';
import { readAnswer, type HttpAnswer } from '../../shared/sync/read-answer.ts';

/** How long an answer may take, in milliseconds. */
const patience = 60_000;

const protocol = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) };

/** The session is a cookie that no script can read; `redirect` as in electron/hub/hub-fetch. */
const sameOrigin = { credentials: 'same-origin', redirect: 'error', cache: 'no-store' } as const;

const answerOf = async (response: Response): Promise<HttpAnswer> => ({
  status: response.status,
  header: (name) => response.headers.get(name),
  body: await response.text(),
});

const send: Send = async ({ method, path, body }) => {
  try {
    const response = await fetch(path, {
      ...sameOrigin,
      method,
      body,
      headers: { ...protocol, ...(body !== null && { 'content-type': 'application/json' }) },
      signal: AbortSignal.timeout(patience),
    });
    return await answerOf(response);
  } catch {
    return { kind: 'offline' };
  }
};

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
  askHub(send, WhoSchema, { method: 'POST', path: '/v1/session', body: JSON.stringify(body) });

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
    ...createHubClient(send),
    changes: stream.next,
    endChanges: async () => stream.close(),
    enrol: () => Promise.reject(new AppError('NOT_IN_BROWSER')),
    signIn: ({ account, password }) => noted(signInHere({ account, password })),
    signOut: async () => {
      stream.close();
      await send({ method: 'DELETE', path: '/v1/session', body: null });
      signedIn = false;
    },
  };
}
