import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IpcMain } from 'electron';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { createMirrorCalls } from '../../../electron/ipc/mirror-calls.ts';
import { serve } from '../../../electron/ipc/router.ts';
import { createProfileCalls } from '../../../electron/profile/profile-calls.ts';
import type { Channel } from '../../../shared/ipc/channel.ts';
import { wireName } from '../../../shared/ipc/channel-names.ts';
import { channels, type Area } from '../../../shared/ipc/channels.ts';
import type { Reply } from '../../../shared/ipc/reply.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mirrorIn } from '../mirror-in.ts';
import { mutatedJson } from '../mutate-json.ts';
import { assertThat } from '../refusal.ts';
import { valueOfSchema } from '../value-of-schema.ts';

type Handler = (event: unknown, input: unknown) => Promise<Reply>;

const eventOf = (area: string) => ({
  senderFrame: { url: `app://bundle/${area === 'printPage' ? 'print' : 'index'}.html`, parent: null },
});

const areas = Object.keys(channels) as readonly Area[];
const real: ReadonlySet<Area> = new Set(['mirror', 'profile']);

/** What the next call of an area without Electron answers, whatever it is asked. */
const next: { answer: unknown } = { answer: null };

/** The router over every area: two that need nothing of Electron on a real mirror and a real file, the others hollow. */
function serveAreas() {
  const folder = mkdtempSync(join(tmpdir(), 'gp-fuzz-'));
  const log = (): void => undefined;
  const mirror = mirrorIn(folder);
  const handlers = new Map<string, Handler>();
  const ipc = {
    handle: (wire: string, handler: Handler) => handlers.set(wire, handler),
  } as unknown as IpcMain;
  serve(ipc, 'mirror', createMirrorCalls(mirror), log);
  serve(ipc, 'profile', createProfileCalls(join(folder, 'profile.json')), log);
  for (const area of areas.filter((one) => !real.has(one))) {
    const hollow = Object.keys(channels[area]).map((name) => [name, async () => next.answer]);
    serve(ipc, area, Object.fromEntries(hollow) as never, log);
  }
  const close = async (): Promise<void> => {
    mirror.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { handlers, close };
}

/** A page that has been taken over sends anything to any call of the bridge, and any of them answers anything. */
export async function openTarget(): Promise<Attack> {
  const { handlers, close } = serveAreas();
  const calls = areas.flatMap((area) =>
    Object.entries<Channel>(channels[area]).map(([name, channel]) => ({ area, name, ...channel })),
  );
  const database = { database: fc.constantFrom('gongping', 'gongping-a', 'gongping-b') };
  const messages = calls.map(({ area, name, input, output }) => {
    // Few databases, so that calls meet.
    const named = fc
      .tuple(valueOfSchema(input), fc.record(database))
      .map(([value, few]) =>
        typeof value === 'object' && value !== null && 'database' in value ? { ...value, ...few } : value,
      );
    return fc.record({
      call: fc.constant({ area, name, input, output }),
      given: mutatedJson(named),
      answer: mutatedJson(valueOfSchema(output)),
    });
  });
  return makeAttack(
    fc.oneof(...messages),
    async ({ call: { area, name, input, output }, given, answer }) => {
      const wire = wireName(area, name);
      next.answer = answer;
      const reply = await handlers.get(wire)?.(eventOf(area), given);
      assertThat(reply !== undefined, `${wire} has no handler`);
      // The number of a failure that nobody foresaw.
      assertThat(reply.ok || reply.error.code !== 'HOST_FAILED', `${wire} failed: ${JSON.stringify(reply)}`);
      assertThat(reply.ok || reply.error.code !== 'BRIDGE_SENDER_REFUSED', `${wire} is not for its own page`);
      const fits = Value.Check(input, given);
      if (reply.ok)
        assertThat(fits && Value.Check(output, reply.value), `${wire} let through what does not fit`);
      return fits;
    },
    close,
  );
}
