import { Type } from 'typebox';
import { askHub, type Send } from './hub-client.ts';
import type { HubFailure, HubOutcome } from './hub-outcome.ts';
import {
  evidencePartBytes,
  evidencePath,
  evidenceUploadPath,
  MissingEvidenceSchema,
  missingEvidencePath,
  UploadStateSchema,
  type MissingEvidence,
} from './evidence-protocol.ts';
import { PROTOCOL_HEADER } from './protocol.ts';
import { readAnswer, type HttpAnswer } from './read-answer.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Some bytes of a file, or why there are none. */
export type FetchedBytes = { readonly kind: 'bytes'; readonly bytes: Bytes } | HubFailure;

/** Fetches the bytes `first` to `last` of what lies at a path of the hub; never rejects. */
export type FetchBytes = (path: string, first: number, last: number) => Promise<FetchedBytes>;

/** Answers that bring an upload no further, after which it is given up for this time. */
const patience = 3;

const stalled: HubFailure = { kind: 'failed', code: 'HUB_FAILED', params: { reference: 'evidence' } };

export const rangeHeader = (first: number, last: number): string => `bytes=${first}-${last}`;

/** The part of a `Response` that is used. */
interface HttpResponse {
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
  readonly text: () => Promise<string>;
}

/** What came over HTTP in answer to a request for a range; a proxy may have answered with the whole file. */
export async function bytesOf(response: HttpResponse, first: number, last: number): Promise<FetchedBytes> {
  const isHub = response.headers.get(PROTOCOL_HEADER) !== null;
  if (isHub && (response.status === 206 || response.status === 200)) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { kind: 'bytes', bytes: response.status === 206 ? bytes : bytes.slice(first, last + 1) };
  }
  const answer: HttpAnswer = {
    status: response.status,
    header: (name) => response.headers.get(name),
    body: await response.text(),
  };
  const outcome = readAnswer(Type.Never(), answer);
  return outcome.kind === 'ok' ? { kind: 'not-a-hub' } : outcome;
}

/** Sends the rest of a file, from where the hub's own part of it ends. */
export async function uploadEvidence(
  send: Send,
  id: string,
  readPart: (offset: number) => Promise<Bytes>,
): Promise<HubOutcome<object>> {
  const path = evidenceUploadPath(id);
  let state = await askHub(send, UploadStateSchema, { method: 'GET', path, body: null });
  for (let stalls = 0; state.kind === 'ok' && !state.value.whole;) {
    if (stalls > patience) return stalled;
    const { received } = state.value;
    const body = await readPart(received);
    state = await askHub(send, UploadStateSchema, {
      method: 'PUT',
      path: `${path}?offset=${received}`,
      body,
    });
    stalls = state.kind === 'ok' && state.value.received > received ? 0 : stalls + 1;
  }
  return state.kind === 'ok' ? { ...state, value: {} } : state;
}

/** Fetches a file part by part and hands each over. */
export async function downloadEvidence(
  fetchBytes: FetchBytes,
  { id, bytes }: { readonly id: string; readonly bytes: number },
  takePart: (offset: number, part: Bytes) => Promise<void>,
): Promise<HubOutcome<object>> {
  for (let offset = 0; offset < bytes;) {
    const last = Math.min(offset + evidencePartBytes, bytes) - 1;
    const fetched = await fetchBytes(evidencePath(id), offset, last);
    if (fetched.kind !== 'bytes') return fetched;
    if (fetched.bytes.length === 0) return stalled;
    await takePart(offset, fetched.bytes);
    offset += fetched.bytes.length;
  }
  return { kind: 'ok', value: {}, hubTime: null };
}

export const askMissingEvidence = (send: Send): Promise<HubOutcome<MissingEvidence>> =>
  askHub(send, MissingEvidenceSchema, { method: 'GET', path: missingEvidencePath, body: null });
