import { Client } from 'pg';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHub } from '../../server/app.ts';
import { ChangeFeed } from '../../server/services/change-feed.ts';
import { verifyAudit } from '../../server/services/verify-audit.ts';
import type { HubSession } from '../../server/session.ts';
import type { HubStore } from '../../server/store/hub-store.ts';
import { openPostgresStore } from '../../server/store/open-store.ts';
import { openPostgresDriver } from '../../server/store/postgres-driver.ts';
import type { SqlDriver, SqlSession } from '../../server/store/sql-driver.ts';
import type { PullAnswer } from '../../shared/sync/protocol.ts';
import { decidedYear } from '../helpers/decided-year.ts';
import { hubDocuments, neighbour } from '../helpers/hub-documents.ts';
import { believeHeader, pushOverHttp, requestPull, requestPush } from '../helpers/hub-request.ts';
import { openStream } from '../helpers/open-stream.ts';
import { createDatabase } from '../helpers/create-database.ts';
import { rowOf, sessionOf } from '../helpers/test-hub.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';

interface OneHub {
  readonly app: FastifyInstance;
  readonly address: string;
  readonly store: HubStore;
  readonly feed: ChangeFeed;
}

describe('several hubs on one PostgreSQL', () => {
  let url = '';
  let hubs: readonly OneHub[] = [];
  const openHub = async (): Promise<OneHub> => {
    const store = await openPostgresStore(url, testFieldKeys);
    const feed = new ChangeFeed();
    const app = await buildHub({ store, feed, authenticate: believeHeader, rendererFolder: null });
    return { app, store, feed, address: await app.listen({ port: 0, host: '127.0.0.1' }) };
  };
  beforeAll(async () => {
    url = await createDatabase();
    hubs = [await openHub(), await openHub()];
  });
  afterAll(async () => {
    for (const { app, store } of hubs) {
      await app.close();
      await store.close();
    }
  });
  const pair = (): readonly [OneHub, OneHub] => {
    const [one, two] = hubs;
    if (!one || !two) throw new Error('the hubs are open only while tests run');
    return [one, two];
  };
  const ask = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  const put = (app: FastifyInstance, session: HubSession, collection: 'unions' | 'people', name: string) =>
    pushOverHttp(
      app,
      session,
      collection,
      rowOf(session, hubDocuments[collection]({ township: session.orgCode, name })),
    );

  it('wakes the readers of each by what another accepts, and only those who may read it', async () => {
    const [one, two] = pair();
    const clerk = sessionOf('townshipOperator', { cityId: 'waking' });
    const other = { ...clerk, id: 'other', orgCode: neighbour, sessionId: 'other' };
    const [mine, theirs] = [await openStream(two.address, clerk), await openStream(two.address, other)];
    expect([await mine.next(), await theirs.next()]).toEqual(['ready {}', 'ready {}']);
    await put(one.app, clerk, 'unions', 'a');
    await put(one.app, other, 'people', 'b');
    expect(await mine.next()).toBe('changed {"collections":["unions"]}');
    expect(await theirs.next()).toBe('changed {"collections":["people"]}');
    await mine.close();
    await theirs.close();
  });

  it('tells of a document that left, and of an announcement', async () => {
    const [one, two] = pair();
    const admin = sessionOf('cityAdmin', { cityId: 'leaving' });
    const clerk = sessionOf('townshipOperator', { cityId: 'leaving' });
    const union = { ...hubDocuments.unions(), updatedBy: clerk.id };
    const decided = decidedYear().map((item) => rowOf(admin, item));
    await requestPush(one.app, admin, 'cases', decided);
    await put(one.app, clerk, 'unions', 'a1');
    await pushOverHttp(one.app, admin, 'results', rowOf(admin, hubDocuments.results()));
    const stream = await openStream(two.address, clerk);
    await stream.next();
    await pushOverHttp(one.app, admin, 'unions', rowOf(admin, { ...union, townshipCode: neighbour }, union));
    expect(await stream.next()).toBe('changed {"collections":["unions"]}');
    await pushOverHttp(
      one.app,
      admin,
      'cycles',
      rowOf(admin, { ...hubDocuments.cycles(), status: 'published' }),
    );
    const heard = await stream.next();
    expect(heard).toContain('cycles');
    expect(heard).toContain('results');
    await stream.close();
  });

  it('tells everybody to look when the line between them was cut, and goes on', async () => {
    const [one, two] = pair();
    const clerk = sessionOf('townshipOperator', { cityId: 'cut' });
    const stream = await openStream(two.address, clerk);
    await stream.next();
    await ask(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'gongping-hub-listener'",
    );
    expect(await stream.next()).toContain('"people"');
    await put(one.app, clerk, 'unions', 'a');
    expect(await stream.next()).toBe('changed {"collections":["unions"]}');
    await stream.close();
  });

  it('never lets a puller of one skip a change while both take pushes', async () => {
    const city = { cityId: 'numbers' };
    const [clerk, admin] = [sessionOf('townshipOperator', city), sessionOf('cityAdmin', city)];
    const [writers, pushes] = [6, 8];
    let writing = true;
    const write = async (writer: number): Promise<void> => {
      const { app } = hubs[writer % 2] ?? pair()[0];
      for (let n = 0; n < pushes; n += 1)
        expect(await put(app, clerk, 'people', `${writer}-${n}`)).toMatchObject({ kind: 'stored' });
    };
    const pull = async ({ app }: OneHub): Promise<ReadonlySet<string>> => {
      const seen = new Set<string>();
      let after = 0;
      for (let last = false; !last;) {
        last = !writing;
        const answer = (await requestPull(app, admin, 'people', after)).json<PullAnswer>();
        for (const { id } of answer.documents as unknown as { id: string }[]) seen.add(id);
        after = answer.checkpoint.seq;
      }
      return seen;
    };
    const pulling = pair().map((hub) => pull(hub));
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    writing = false;
    for (const seen of await Promise.all(pulling)) expect(seen.size).toBe(writers * pushes);
    const audit = await verifyAudit(pair()[0].store, city.cityId);
    expect(audit).toMatchObject({ kind: 'intact', entries: writers * pushes });
  });

  it('answers 503 to a push whose connection was cut, keeps nothing of it and takes it the next time', async () => {
    const [{ app, store }] = pair();
    const clerk = sessionOf('townshipOperator', { cityId: 'terminated' });
    const rows = [rowOf(clerk, hubDocuments.people({ name: 'cut' }))];
    const holder = new Client({ connectionString: url });
    await holder.connect();
    await put(app, clerk, 'people', 'first');
    // The push stands before the city's counters, which somebody else holds, and is cut there.
    await holder.query("BEGIN; SELECT 1 FROM counters WHERE city_id = 'terminated' FOR UPDATE");
    const pushing = requestPush(app, clerk, 'people', rows);
    const waiting = "application_name = 'gongping-hub' AND wait_event_type = 'Lock'";
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${waiting}`;
    await expect.poll(async () => (await holder.query(cut)).rowCount, { interval: 20 }).toBe(1);
    const answer = await pushing;
    await holder.query('ROLLBACK');
    await holder.end();
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([503, 'HUB_NOT_READY']);
    expect((await store.auditHead('terminated')).n).toBe(1);
    const again = await requestPush(app, clerk, 'people', rows);
    expect(again.json()).toEqual({ answers: [{ kind: 'stored', seq: 2 }] });
  });

  it('does a transaction again that PostgreSQL undid to end a deadlock', async () => {
    const drivers = await Promise.all([openPostgresDriver(url), openPostgresDriver(url)]);
    const [{ store }] = pair();
    for (const name of ['lock-0', 'lock-1']) await store.write(name, async (city) => city.takeSeq());
    const met = Promise.withResolvers<void>();
    let attempts = 0;
    const take = (session: SqlSession, name: string) =>
      session.query('SELECT seq FROM counters WHERE city_id = ? FOR UPDATE', [name]);
    const cross = (driver: SqlDriver, first: string, second: string): Promise<number> =>
      driver.transaction(async (session) => {
        await take(session, first);
        attempts += 1;
        if (attempts === 2) met.resolve();
        await met.promise;
        return (await take(session, second)).length;
      });
    const [one, two] = drivers;
    expect(await Promise.all([cross(one, 'lock-0', 'lock-1'), cross(two, 'lock-1', 'lock-0')])).toEqual([
      1, 1,
    ]);
    expect(attempts).toBeGreaterThan(2);
    await Promise.all(drivers.map((driver) => driver.close()));
  });
});
