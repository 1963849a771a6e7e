import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { buildHub } from '../../server/app.ts';
import { pushPath } from '../../shared/sync/protocol.ts';
import { describeSqlite } from '../helpers/each-store.ts';
import { hubDocuments } from '../helpers/hub-documents.ts';
import { believeHeader, headersOf } from '../helpers/hub-request.ts';
import { openStream } from '../helpers/open-stream.ts';
import { rowOf, sessionOf } from '../helpers/test-hub.ts';

describeSqlite((body) => {
  const open = async () => {
    const app = await buildHub({ store: body.store(), authenticate: believeHeader, rendererFolder: null });
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    return { app, address, port: Number(new URL(address).port) };
  };

  // Node itself waits for these for more than a minute, longer than a test may take.
  it('waits neither for connections kept in reserve nor for open streams', async () => {
    const { app, address, port } = await open();
    const silent = connect(port, '127.0.0.1');
    await once(silent, 'connect');
    const agent = new Agent({ keepAlive: true });
    const [answer] = (await once(get(`${address}/v1/health`, { agent }), 'response')) as [
      NodeJS.ReadableStream,
    ];
    answer.resume();
    await once(answer, 'end');
    const stream = await openStream(address, sessionOf('cityAdmin', { cityId: 'closing' }));
    expect(await stream.next()).toBe('ready {}');
    await app.close();
    expect(await stream.next()).toBe('ended {}');
    silent.destroy();
    agent.destroy();
  });

  it('answers what it has begun to answer', async () => {
    const { app, address } = await open();
    const clerk = sessionOf('townshipOperator', { cityId: 'answering' });
    const rows = Array.from({ length: 300 }, (_, n) => rowOf(clerk, hubDocuments.people({ name: `n${n}` })));
    const begun = once(app.server, 'request');
    const pushing = fetch(`${address}${pushPath('people')}`, {
      method: 'POST',
      headers: { ...headersOf(clerk), 'content-type': 'application/json' },
      body: JSON.stringify({ rows }),
    });
    await begun;
    const closing = app.close();
    const { answers } = (await (await pushing).json()) as { answers: { kind: string }[] };
    expect(answers.filter(({ kind }) => kind === 'stored')).toHaveLength(300);
    await closing;
  });
});
