import { base64urlnopad } from '@scure/base';
import type { DataKey } from './data-key.ts';
import { utf8Of } from './utf8.ts';
import { webCrypto } from './web-crypto.ts';

/** What RxDB notes beside a document, and there the mark. */
interface Marked {
  readonly id: string;
  readonly _meta: { readonly lwt: number; readonly mark?: string };
}

/** Where a state belongs; a mark fits nowhere else. */
export interface MarkPlace {
  /** The name of the database, the same in both copies of a PC. */
  readonly database: string;
  readonly collection: string;
}

/** HMAC-SHA-256 over the JSON text. Another suite takes the next number. */
const prefix = 'gm1:';

const markIn = ({ _meta: { mark } }: Marked): string | undefined => mark;

function withoutMark<T extends Marked>(state: T): T {
  const {
    _meta: { mark: _mark, ...meta },
  } = state;
  return { ...state, _meta: meta };
}

async function markOf(
  { marking }: DataKey,
  { database, collection }: MarkPlace,
  state: Marked,
): Promise<string> {
  // Both copies keep the order of keys, and sorting them would take longer than all else of a mark.
  const text = JSON.stringify([database, collection, state.id, withoutMark(state)]);
  const tag = await webCrypto.crypto.subtle.sign('HMAC', marking, utf8Of(text));
  return `${prefix}${base64urlnopad.encode(new Uint8Array(tag))}`;
}

/** Whether a state is one that an earlier program stored; what has lost even its `_meta` is none, and gets no mark. */
export function lacksMark(state: object): state is Marked {
  const { _meta: meta } = state as { readonly _meta?: unknown };
  return typeof meta === 'object' && meta !== null && !Object.hasOwn(meta, 'mark');
}

/**
 * A state as it is stored on a PC, with its mark `gm1:<base64url>` in `_meta`: HMAC-SHA-256 under the data key's part
 * for marks over database, collection, id and all of the state, revision and time included. Equal states have equal
 * marks, so both copies of a PC hold the same bytes.
 */
export async function withMark<T extends Marked>(key: DataKey, place: MarkPlace, state: T): Promise<T> {
  const bare = withoutMark(state);
  const { _meta: meta } = bare;
  return { ...bare, _meta: { ...meta, mark: await markOf(key, place, bare) } };
}

/** Whether a state is what a program with this key has stored there; one without a mark, or of another suite, is not. */
export const fitsMark = async (key: DataKey, place: MarkPlace, state: Marked): Promise<boolean> =>
  markIn(state) !== undefined && markIn(state) === (await markOf(key, place, state));
