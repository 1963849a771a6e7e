import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildHub } from '../../server/app.ts';
import { ChangeFeed } from '../../server/services/change-feed.ts';
import type { HubSession } from '../../server/session.ts';
import { collectionNames, type CollectionName, type DocumentOf } from '../../shared/schema/registry.ts';
import { paperEntryId } from '../../shared/schema/paper-entry.ts';
import { describeSqlite } from '../helpers/each-store.ts';
import { home, hubDocuments, panelSheet } from '../helpers/hub-documents.ts';
import { believeHeader, pushOverHttp, requestPull } from '../helpers/hub-request.ts';
import { rowOf, sessionOf } from '../helpers/test-hub.ts';

const candidacy = '2026|a1';

describeSqlite((body) => {
  let app: FastifyInstance;
  const feed = new ChangeFeed();
  beforeAll(async () => {
    app = await buildHub({ store: body.store(), feed, authenticate: believeHeader, rendererFolder: null });
  });
  afterAll(() => app.close());

  async function store<N extends CollectionName>(
    session: HubSession,
    collection: N,
    document: DocumentOf<N>,
  ): Promise<void> {
    const answer = await pushOverHttp(app, session, collection, rowOf(session, document));
    expect(answer, `${collection} ${document.id}`).toMatchObject({ kind: 'stored' });
  }

  /** Everything a viewer can learn of a city, as text: each pull from the beginning, and whether he may have a sheet. */
  async function everything(viewer: HubSession): Promise<string> {
    const pages: string[] = [];
    for (const collection of collectionNames) pages.push((await requestPull(app, viewer, collection)).body);
    const guess = panelSheet({ by: viewer.id }, 'm1');
    pages.push(JSON.stringify(await pushOverHttp(app, viewer, 'sheets', rowOf(viewer, guess))));
    return pages.join('\n');
  }

  /** What is known before the panel begins; m7 is the chair of the candidate's township, m3 has declared himself out. */
  async function furnish(cityId: string): Promise<void> {
    const admin = sessionOf('cityAdmin', { cityId });
    const clerk = sessionOf('townshipOperator', { cityId });
    const cycle = hubDocuments.cycles();
    const own = { id: 'm7', name: '郭七星', org: '武安镇', seat: 'township' as const, townshipCode: home };
    await store(admin, 'cycles', { ...cycle, panel: [...cycle.panel, own] });
    await store(clerk, 'candidacies', hubDocuments.candidacies());
    await store(clerk, 'sheets', hubDocuments.sheets());
    const m3 = sessionOf('panelMember', { cityId, id: 'member-3', panelMemberId: 'm3' });
    const out = { ...panelSheet({}, 'm3'), recused: true, recuseReason: '亲属', scores: {} };
    await store(m3, 'sheets', out);
  }

  /** What the panel gives and what becomes of it: nothing of it is the viewer's. */
  async function score(cityId: string): Promise<void> {
    const admin = sessionOf('cityAdmin', { cityId });
    const m1 = sessionOf('panelMember', { cityId, id: 'member-1' });
    const sheet = panelSheet({}, 'm1');
    await store(m1, 'sheets', sheet);
    await store(admin, 'sheets', { ...panelSheet({}, 'm2'), proxyReason: '纸质表代录' });
    const item = hubDocuments.cases();
    const returned = {
      kind: 'return' as const,
      sheetId: sheet.id,
      version: 1,
      reason: '88 分偏高',
      items: [],
    };
    await store(admin, 'cases', { ...item, id: `${sheet.id}|return1`, detail: returned });
    const keyed = {
      kind: 'paper-entry' as const,
      sheetId: sheet.id,
      pass: 1 as const,
      by: '李四',
      points: { A1: 8 },
    };
    await store(admin, 'cases', { ...item, id: paperEntryId(sheet.id, 1), detail: keyed });
    await store(admin, 'results', hubDocuments.results());
    const event = hubDocuments.audit();
    await store(admin, 'audit', {
      ...event,
      documentId: sheet.id,
      documentKind: 'sheets',
      reason: '88 分偏高',
    });
  }

  const viewers = {
    'a township before the announcement': sessionOf('townshipOperator', { id: 'viewer' }),
    'its chair': sessionOf('townshipChair', { id: 'viewer' }),
    'a member recused from his own township': sessionOf('panelMember', { id: 'viewer', panelMemberId: 'm7' }),
    'a member who has declared himself out': sessionOf('panelMember', { id: 'viewer', panelMemberId: 'm3' }),
  };

  it.each(Object.entries(viewers))(
    'answers %s the same, byte for byte, with and without what the panel gave',
    async (name, who) => {
      const cityId = `hidden-${name}`;
      const viewer = { ...who, cityId };
      await furnish(cityId);
      const heard: string[] = [];
      const unlisten = feed.listen({
        session: { ...viewer, sessionId: `listens-${name}` },
        onChange: (names) => heard.push(...names),
        onEnd: () => undefined,
      });
      const before = await everything(viewer);
      await score(cityId);
      expect(await everything(viewer)).toBe(before);
      // Nor is he told that there is something to fetch.
      expect(heard).toEqual([]);
      expect(before).toContain(candidacy);
      unlisten();
    },
  );
});
