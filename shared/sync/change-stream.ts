import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { frozen, frozenList } from '../schema/frozen.ts';
import { createEventReader, type ServerEvent } from './event-reader.ts';
import type { HubFailure, HubOutcome } from './hub-outcome.ts';
import { StreamEventSchema } from './protocol.ts';

/**
 * `opened`: from now on changes are heard of; what happened before was not. `changed`: there is something to pull
 * in these collections. `quiet`: nothing for a while; ask again.
 */
export const ChangeSchema = Type.Union([
  frozen({ kind: Type.Literal('opened') }),
  frozen({ kind: Type.Literal('changed'), collections: frozenList(Type.String()) }),
  frozen({ kind: Type.Literal('quiet') }),
]);
export type Change = Static<typeof ChangeSchema>;

export interface OpenedStream {
  readonly texts: AsyncIterable<string>;
  readonly close: () => void;
}

interface Options {
  readonly open: () => Promise<OpenedStream | HubFailure>;
  /** The host's timer. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** How long one `next` waits, in milliseconds; the hub gives a sign of life every 15 seconds. */
const quietAfter = 25_000;

export interface ChangeStream {
  /** Waits for news from the hub; opens the stream when there is none. One call at a time. */
  readonly next: () => Promise<HubOutcome<Change>>;
  readonly close: () => void;
}

const ok = (value: Change): HubOutcome<Change> => ({ kind: 'ok', value, hubTime: null });
const lost: HubFailure = { kind: 'offline' };
const ended: HubFailure = { kind: 'signed-out', code: 'SIGN_IN_AGAIN', params: {} };

/** What one open stream has told so far. */
class Listening {
  readonly #stream: OpenedStream;
  readonly #changed = new Set<string>();
  #news = Promise.withResolvers<void>();
  #heard = true;
  #end: HubFailure | null = null;

  constructor(stream: OpenedStream) {
    this.#stream = stream;
    void this.#read();
  }

  async #read(): Promise<void> {
    const read = createEventReader();
    try {
      for await (const text of this.#stream.texts) {
        this.#heard = true;
        for (const event of read(text)) this.#note(event);
      }
    } catch {
      // A line that breaks and one that is closed are the same to us.
    }
    this.#end ??= lost;
    this.#news.resolve();
  }

  #note({ name, data }: ServerEvent): void {
    if (name === 'ended') this.#end = ended;
    const event: unknown = name === 'changed' ? JSON.parse(data) : null;
    if (Value.Check(StreamEventSchema, event))
      for (const collection of event.collections) this.#changed.add(collection);
    if (this.#end || this.#changed.size > 0) this.#news.resolve();
  }

  async next(wait: Options['wait']): Promise<HubOutcome<Change>> {
    await Promise.race([this.#news.promise, wait(quietAfter)]);
    if (this.#changed.size > 0) {
      const collections = [...this.#changed];
      this.#changed.clear();
      if (!this.#end) this.#news = Promise.withResolvers();
      return ok({ kind: 'changed', collections });
    }
    if (this.#end) return this.#end;
    const silent = !this.#heard;
    this.#heard = false;
    return silent ? lost : ok({ kind: 'quiet' });
  }

  close(): void {
    this.#stream.close();
  }
}

/**
 * Follows the hub's event stream. A line over which not even a sign of life has come for a while counts as lost:
 * after a PC has slept, the connection looks open for a long time.
 */
export function createChangeStream({ open, wait }: Options): ChangeStream {
  let listening: Listening | null = null;
  let closings = 0;
  const close = (): void => {
    closings += 1;
    listening?.close();
    listening = null;
  };
  return {
    next: async () => {
      if (!listening) {
        const before = closings;
        const stream = await open();
        if ('kind' in stream) return stream;
        if (closings > before) {
          stream.close();
          return lost;
        }
        listening = new Listening(stream);
        return ok({ kind: 'opened' });
      }
      const outcome = await listening.next(wait);
      if (outcome.kind !== 'ok') close();
      return outcome;
    },
    close,
  };
}
