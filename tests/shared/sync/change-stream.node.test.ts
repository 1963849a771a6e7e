import { expect, test } from 'vitest';
import { createChangeStream } from '../../../shared/sync/change-stream.ts';

/** A stream the test writes to, and a clock that stands until the test says that time has passed. */
function setUp() {
  let write: ReadableStreamDefaultController<string> | null = null;
  let opened = 0;
  let closed = 0;
  let pass = Promise.withResolvers<void>();
  const stream = createChangeStream({
    open: async () => {
      opened += 1;
      const texts = new ReadableStream<string>({
        start: (controller) => {
          write = controller;
        },
      });
      return {
        texts,
        close: () => {
          closed += 1;
        },
      };
    },
    wait: () => pass.promise,
  });
  return {
    stream,
    send: (text: string) => write?.enqueue(text),
    end: () => write?.close(),
    passTime: () => {
      pass.resolve();
      pass = Promise.withResolvers();
    },
    counts: () => ({ opened, closed }),
  };
}

const changed = (...collections: string[]) => `event: changed\ndata: ${JSON.stringify({ collections })}\n\n`;

test('it says that it opened, then what changed, once', async () => {
  const { stream, send, passTime } = setUp();
  expect(await stream.next()).toMatchObject({ value: { kind: 'opened' } });
  send(changed('sheets') + changed('cases', 'sheets'));
  expect(await stream.next()).toMatchObject({ value: { kind: 'changed', collections: ['sheets', 'cases'] } });
  const next = stream.next();
  passTime();
  expect(await next).toMatchObject({ value: { kind: 'quiet' } });
});

test('a line without a sign of life is given up, one with signs of life is not', async () => {
  const { stream, send, passTime, counts } = setUp();
  await stream.next();
  const quiet = async () => {
    const next = stream.next();
    passTime();
    return (await next).kind === 'ok';
  };
  for (let turn = 0; turn < 3; turn += 1) {
    send(': alive\n\n');
    await new Promise(setImmediate);
    expect(await quiet()).toBe(true);
  }
  expect(await quiet()).toBe(false);
  expect(counts()).toEqual({ opened: 1, closed: 1 });
  expect(await stream.next()).toMatchObject({ value: { kind: 'opened' } });
});

test('a stream that is closed while it is being opened does not stay open', async () => {
  const { stream, counts } = setUp();
  const next = stream.next();
  stream.close();
  expect(await next).toEqual({ kind: 'offline' });
  expect(counts()).toEqual({ opened: 1, closed: 1 });
});

test('an ended session is told from a lost line, and what came before it is not lost', async () => {
  const { stream, send, end } = setUp();
  await stream.next();
  send(changed('unions') + 'event: ended\ndata: {}\n\n');
  expect(await stream.next()).toMatchObject({ value: { collections: ['unions'] } });
  expect(await stream.next()).toMatchObject({ kind: 'signed-out' });
  await stream.next();
  end();
  expect(await stream.next()).toEqual({ kind: 'offline' });
});
