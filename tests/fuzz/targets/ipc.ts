import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IpcMain } from 'electron';
import fc from 'fast-check';
import { createMirrorCalls } from '../../../electron/ipc/mirror-calls.ts';
import { serve } from '../../../electron/ipc/router.ts';
import { Mirror } from '../../../electron/mirror/mirror.ts';
import { createProfileCalls } from '../../../electron/profile/profile-calls.ts';
import { wireName } from '../../../shared/ipc/channel-names.ts';
import { channels } from '../../../shared/ipc/channels.ts';
import { checkMessage } from '../../../shared/ipc/check-message.ts';
import type { Reply } from '../../../shared/ipc/reply.ts';
import { makeAttack, type Attack } from '../attack.ts';
import { mutatedJson } from '../mutate-json.ts';
import { assertThat, unlessRefused } from '../refusal.ts';
import { valueOfSchema } from '../value-of-schema.ts';

type Handler = (event: unknown, input: unknown) => Promise<Reply>;

const event = { senderFrame: { url: 'app://bundle/index.html', parent: null } };

interface Served {
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly close: () => Promise<void>;
}

/** The router with the two areas that need nothing of Electron, on a real mirror and a real file. */
function serveAreas(): Served {
  const folder = mkdtempSync(join(tmpdir(), 'gp-fuzz-'));
  const log = (): void => undefined;
  const mirror = new Mirror({
    folder: join(folder, 'mirror'),
    headsFile: join(folder, 'heads.json'),
    now: Date.now,
    freeBytes: () => 1e12,
    log,
  });
  const handlers = new Map<string, Handler>();
  const ipc = {
    handle: (wire: string, handler: Handler) => handlers.set(wire, handler),
  } as unknown as IpcMain;
  serve(ipc, 'mirror', createMirrorCalls(mirror), log);
  serve(ipc, 'profile', createProfileCalls(join(folder, 'profile.json')), log);
  const close = async (): Promise<void> => {
    mirror.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { handlers, close };
}

/** A page that has been taken over sends anything to any call of the bridge. */
export async function openTarget(): Promise<Attack> {
  const { handlers, close } = serveAreas();
  const calls = Object.entries(channels).flatMap(([area, names]) =>
    Object.entries(names).map(([name, channel]) => ({ wire: wireName(area, name), input: channel.input })),
  );
  const database = { database: fc.constantFrom('gongping', 'gongping-a', 'gongping-b') };
  const messages = calls.map(({ wire, input }) => {
    const fitting = valueOfSchema(input).map((value) => value);
    // Few databases, so that calls meet.
    const named = fc
      .tuple(fitting, fc.record(database))
      .map(([value, name]) =>
        typeof value === 'object' && value !== null && 'database' in value ? { ...value, ...name } : value,
      );
    return mutatedJson(named).map((value) => ({ wire, input: value }));
  });
  const schemas = new Map(calls.map(({ wire, input }) => [wire, input]));
  return makeAttack(
    fc.oneof(...messages),
    async ({ wire, input }) => {
      const handler = handlers.get(wire);
      const schema = schemas.get(wire);
      if (handler) {
        const reply = await handler(event, input);
        // The number of a failure that nobody foresaw.
        assertThat(
          reply.ok || reply.error.code !== 'HOST_FAILED',
          `${wire} failed: ${JSON.stringify(reply)}`,
        );
      } else if (schema)
        await unlessRefused(/^BRIDGE_MESSAGE_INVALID$/, () => void checkMessage(wire, schema, input));
    },
    close,
  );
}
