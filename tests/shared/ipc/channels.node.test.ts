import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { areasOfPage, channelNames } from '../../../shared/ipc/channel-names.ts';
import { channels } from '../../../shared/ipc/channels.ts';
import { checkMessage } from '../../../shared/ipc/check-message.ts';
import { productVersion } from '../../../shared/ipc/product-version.ts';
import { errorOfReply, failureReply } from '../../../shared/ipc/reply.ts';
import { AppError } from '../../../shared/lib/app-error.ts';

test('the names the preload script knows are the channels there are', () => {
  const names = Object.fromEntries(
    Object.entries(channels).map(([area, calls]) => [area, Object.keys(calls)]),
  );
  expect(channelNames).toEqual(names);
});

test('the print page reaches no data and the app page no print job', () => {
  expect(areasOfPage('/print.html')).toEqual(['printPage']);
  expect(areasOfPage('/crash.html')).toEqual([]);
  expect([...areasOfPage('/index.html'), 'printPage'].sort()).toEqual(Object.keys(channels).sort());
});

test('an error keeps its code and parameters across the bridge', () => {
  const error = new AppError('DISK_NEARLY_FULL', { freeMb: 12, floorMb: 300 });
  const crossed: ReturnType<typeof failureReply> = structuredClone(failureReply(error));
  if (crossed.ok) throw new Error('a failure crossed as a success');
  const arrived = errorOfReply(crossed);
  expect(arrived).toBeInstanceOf(AppError);
  expect(arrived.text('zh-CN')).toBe(error.text('zh-CN'));
});

test('an error code of a newer host is still a readable error', () => {
  expect(errorOfReply({ ok: false, error: { code: 'NOT_YET_INVENTED', params: {} } }).code).toBe(
    'HOST_FAILED',
  );
});

test('a message with an unknown property is refused without quoting its value', () => {
  const input = { database: 'gongping', rows: [{ secret: '13900000000' }] };
  const refusal = expect(() => checkMessage('mirror.write', channels.mirror.write.input, input));
  refusal.toThrow(expect.objectContaining({ code: 'BRIDGE_MESSAGE_INVALID' }));
  refusal.not.toThrow(/13900000000/);
});

test.each(['../escape', 'Gongping', 'a/b', '', '-x', 'con.sqlite'])('%j is no database name', (database) => {
  expect(() => checkMessage('mirror.head', channels.mirror.head.input, { database })).toThrow(AppError);
});

test('the version both bridges report is that of package.json', () => {
  const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(manifest).toMatchObject({ version: productVersion });
});
