import { streamPath } from '../../shared/sync/protocol.ts';
import type { HubSession } from '../../server/session.ts';
import { headersOf } from './hub-request.ts';

export interface TestStream {
  readonly status: number;
  readonly headers: Headers;
  /** The next event as `name data`, null when the stream has ended. */
  readonly next: () => Promise<string | null>;
  readonly close: () => Promise<void>;
}

/** Opens the hub's event stream over a real connection. Comments are left out. */
export const openStream = (address: string, session: HubSession): Promise<TestStream> =>
  openStreamWith(address, headersOf(session));

/** The same for whoever these headers are of. */
export async function openStreamWith(
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<TestStream> {
  const response = await fetch(`${address}${streamPath}`, { headers });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const read = async (): Promise<boolean> => {
    const chunk = await reader?.read();
    text += chunk?.value ?? '';
    return chunk?.done !== true;
  };
  return {
    status: response.status,
    headers: response.headers,
    next: async () => {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end >= 0) {
          const block = text.slice(0, end);
          text = text.slice(end + 2);
          const name = /^event: (.*)$/m.exec(block)?.[1];
          const data = /^data: (.*)$/m.exec(block)?.[1];
          if (name !== undefined) return `${name} ${data}`;
        } else if (!(await read())) return null;
      }
    },
    close: async () => reader?.cancel(),
  };
}
