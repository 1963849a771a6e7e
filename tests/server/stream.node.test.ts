import { finished } from 'node:stream/promises';
import type { FastifyInstance } from 'fastify';
import { streamPath } from '../../shared/sync/protocol.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildHub } from '../../server/app.ts';
import { ChangeFeed } from '../../server/services/change-feed.ts';
import type { HubSession } from '../../server/session.ts';
import { decidedYear } from '../helpers/decided-year.ts';
import { describeSqlite } from '../helpers/each-store.ts';
import { hubDocuments, neighbour, panelSheet } from '../helpers/hub-documents.ts';
import { believeHeader, headersOf, pushOverHttp, requestPush } from '../helpers/hub-request.ts';
import { openStream } from '../helpers/open-stream.ts';
import { rowOf, sessionOf, stateOf } from '../helpers/test-hub.ts';

const told = (name: string) => `changed {"collections":["${name}"]}`;

describeSqlite((body) => {
  let app: FastifyInstance;
  let address = '';
  const feed = new ChangeFeed();
  /** Sessions that the authenticator no longer lets in, and accounts whose rights have changed meanwhile. */
  const revoked = new Set<string>();
  const demoted = new Set<string>();
  beforeAll(async () => {
    app = await buildHub({
      store: body.store(),
      feed,
      rendererFolder: null,
      heartbeatMs: 20,
      authenticate: async (request) => {
        const session = await believeHeader(request);
        if (!session || revoked.has(session.sessionId)) return null;
        return demoted.has(session.sessionId) ? { ...session, role: 'auditor' } : session;
      },
    });
    address = await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => app.close());
  let cities = 0;
  const newCity = () => {
    const cityId = `stream-${(cities += 1)}`;
    return {
      clerk: sessionOf('townshipOperator', { cityId, sessionId: `${cityId}-clerk` }),
      other: sessionOf('townshipOperator', {
        cityId,
        id: 'other',
        orgCode: neighbour,
        sessionId: `${cityId}-other`,
      }),
      admin: sessionOf('cityAdmin', { cityId, sessionId: `${cityId}-admin` }),
      member: sessionOf('panelMember', { cityId, sessionId: `${cityId}-member` }),
    };
  };
  const push = (session: HubSession, collection: 'unions' | 'people', name: string) =>
    pushOverHttp(
      app,
      session,
      collection,
      rowOf(session, hubDocuments[collection]({ township: session.orgCode, name })),
    );

  it('tells at once that it is there, and is neither kept nor compressed', async () => {
    const stream = await openStream(address, newCity().clerk);
    expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.headers.get('cache-control')).toBe('no-store');
    expect(stream.headers.get('content-encoding')).toBeNull();
    expect(stream.headers.get('content-security-policy')).not.toBeNull();
    expect(await stream.next()).toBe('ready {}');
    await stream.close();
  });

  it('tells each reader of what he may read, and of nothing else', async () => {
    const { clerk, other, admin, member } = newCity();
    const streams = await Promise.all([clerk, other, admin, member].map((who) => openStream(address, who)));
    for (const stream of streams) expect(await stream.next()).toBe('ready {}');
    const [mine, theirs, city, panel] = streams;
    const { clerk: abroad } = newCity();
    const elsewhere = await openStream(address, abroad);
    expect(await elsewhere.next()).toBe('ready {}');
    await push(clerk, 'unions', 'a');
    await pushOverHttp(app, member, 'sheets', rowOf(member, panelSheet()));
    await pushOverHttp(app, admin, 'results', rowOf(admin, hubDocuments.results()));
    await push(other, 'people', 'b');
    // Whoever had heard of a hidden change would be told of it before the one that follows it.
    expect(await mine?.next()).toBe(told('unions'));
    expect(await theirs?.next()).toBe(told('people'));
    for (const name of ['unions', 'sheets', 'results', 'people']) expect(await city?.next()).toBe(told(name));
    for (const name of ['unions', 'sheets', 'people']) expect(await panel?.next()).toBe(told(name));
    await push(clerk, 'people', 'c');
    expect(await mine?.next()).toBe(told('people'));
    feed.endSession(abroad.sessionId);
    expect(await elsewhere.next()).toBe('ended {}');
    for (const stream of streams) await stream.close();
  });

  it('tells of an announcement, of its withdrawal and of a document that left', async () => {
    const { clerk, admin, member } = newCity();
    const cycle = hubDocuments.cycles();
    await pushOverHttp(app, admin, 'cycles', rowOf(admin, cycle));
    const decided = decidedYear().map((item) => rowOf(admin, item));
    await requestPush(app, admin, 'cases', decided);
    await pushOverHttp(app, member, 'sheets', rowOf(member, panelSheet()));
    await push(clerk, 'unions', 'a');
    const stream = await openStream(address, clerk);
    await stream.next();
    const open = stateOf(admin, cycle);
    const published: typeof cycle = { ...open, status: 'published' };
    await pushOverHttp(app, admin, 'cycles', rowOf(admin, published, open));
    expect(await stream.next()).toBe('changed {"collections":["cycles","sheets"]}');
    const announced = stateOf(admin, published, open);
    await pushOverHttp(app, admin, 'cycles', rowOf(admin, { ...announced, status: 'open' }, announced));
    expect(await stream.next()).toBe('changed {"collections":["cycles","sheets"]}');
    const union = stateOf(clerk, hubDocuments.unions({ name: 'a' }));
    await pushOverHttp(app, admin, 'unions', rowOf(admin, { ...union, townshipCode: neighbour }, union));
    expect(await stream.next()).toBe('changed {"collections":["unions"]}');
    await stream.close();
  });

  it('says nothing of refused rows and of repeated ones', async () => {
    const { clerk } = newCity();
    const row = rowOf(clerk, hubDocuments.unions());
    await pushOverHttp(app, clerk, 'unions', row);
    const stream = await openStream(address, clerk);
    await stream.next();
    await pushOverHttp(app, clerk, 'unions', row);
    await pushOverHttp(app, clerk, 'people', 'nonsense');
    await push(clerk, 'people', 'a');
    expect(await stream.next()).toBe('changed {"collections":["people"]}');
    await stream.close();
  });

  it('ends when the session is ended, and only that one', async () => {
    const { clerk, other } = newCity();
    const [mine, theirs] = [await openStream(address, clerk), await openStream(address, other)];
    await mine.next();
    await theirs.next();
    feed.endSession(clerk.sessionId);
    expect(await mine.next()).toBe('ended {}');
    expect(await mine.next()).toBeNull();
    await push(other, 'people', 'a');
    expect(await theirs.next()).toBe('changed {"collections":["people"]}');
    await theirs.close();
  });

  it('ends by itself when the session would no longer be let in, or has other rights', async () => {
    const { clerk, other } = newCity();
    const [mine, theirs] = [await openStream(address, clerk), await openStream(address, other)];
    await mine.next();
    await theirs.next();
    revoked.add(clerk.sessionId);
    expect(await mine.next()).toBe('ended {}');
    demoted.add(other.sessionId);
    expect(await theirs.next()).toBe('ended {}');
  });

  it('is cut when its reader has stopped reading', async () => {
    const { clerk } = newCity();
    const response = await app.inject({ url: streamPath, headers: headersOf(clerk), payloadAsStream: true });
    const cut = expect(finished(response.stream())).rejects.toThrow('destroyed');
    const change = { kind: 'document', collection: 'unions', document: hubDocuments.unions() } as const;
    for (let times = 0; times < 5000; times += 1) {
      feed.announce(clerk.cityId, [change], { isPublished: () => false });
    }
    await cut;
  });

  it('is ended by a hub that stops, which does not wait for its readers', async () => {
    const stopping = await buildHub({
      store: body.store(),
      authenticate: believeHeader,
      rendererFolder: null,
    });
    const there = await stopping.listen({ port: 0, host: '127.0.0.1' });
    const stream = await openStream(there, newCity().clerk);
    await stream.next();
    await stopping.close();
    expect(await stream.next()).toBe('ended {}');
    expect(await stream.next()).toBeNull();
  });
});
