import type { IpcMain } from 'electron';
import { expect, test } from 'vitest';
import { serve } from '../../../electron/ipc/router.ts';
import type { LogFields } from '../../../electron/log.ts';
import type { Calls } from '../../../shared/ipc/channels.ts';
import { AppError } from '../../../shared/lib/app-error.ts';

type Handler = (event: unknown, input: unknown) => unknown;

const refuse = async (): Promise<never> => {
  throw new Error('this handler must not be called');
};

/** The one method of `ipcMain` the router uses, keeping the handlers to be called by hand. */
function servedProfile(calls: Partial<Calls<'profile'>>) {
  const handlers = new Map<string, Handler>();
  const ipc = {
    handle: (wire: string, handler: Handler) => handlers.set(wire, handler),
  } as unknown as IpcMain;
  const logged: LogFields[] = [];
  serve(ipc, 'profile', { read: refuse, write: refuse, ...calls }, (_event, fields = {}) =>
    logged.push(fields),
  );
  const event = { senderFrame: { url: 'app://bundle/index.html', parent: null } };
  return {
    logged,
    call: (name: string, input?: unknown) => handlers.get(`gongping:profile.${name}`)?.(event, input),
  };
}

test('an input that does not fit never reaches the handler', async () => {
  const { call } = servedProfile({});
  expect(await call('write', { mode: 'office' })).toMatchObject({
    ok: false,
    error: { code: 'BRIDGE_MESSAGE_INVALID' },
  });
});

test('an output that does not fit never reaches the page', async () => {
  const wrong = { role: 'king' } as unknown as null;
  const { call } = servedProfile({ read: async () => wrong });
  expect(await call('read')).toMatchObject({ ok: false, error: { code: 'BRIDGE_MESSAGE_INVALID' } });
});

test('a refusal keeps its code; an unforeseen failure becomes a number, and its text stays out of page and log', async () => {
  const refusal = new AppError('PROFILE_UNREADABLE', { file: 'profile.json' });
  const first = servedProfile({ read: () => Promise.reject(refusal) });
  expect(await first.call('read')).toEqual({
    ok: false,
    error: { code: 'PROFILE_UNREADABLE', params: { file: 'profile.json' } },
  });
  const second = servedProfile({ read: () => Promise.reject(new Error('张建国 13900000000')) });
  const reply = await second.call('read');
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'HOST_FAILED', params: { reference: /^[0-9A-Z]+$/ } },
  });
  expect(JSON.stringify([reply, second.logged])).not.toContain('13900000000');
});
