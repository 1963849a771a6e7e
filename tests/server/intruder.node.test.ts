import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHub } from '../../server/app.ts';
import { ChangeFeed } from '../../server/services/change-feed.ts';
import type { HubSession } from '../../server/session.ts';
import { collectionNames, type CollectionName } from '../../shared/schema/registry.ts';
import type { PullAnswer } from '../../shared/sync/protocol.ts';
import { describeSqlite } from '../helpers/each-store.ts';
import { cityCode, home, hubDocuments, neighbour, panelSheet } from '../helpers/hub-documents.ts';
import { believeHeader, pushOverHttp, requestPull } from '../helpers/hub-request.ts';
import { rowOf, sessionOf, stateOf } from '../helpers/test-hub.ts';
import { mayRead, mayWrite, roles, targets, type Target } from './intruder-targets.ts';

it('tries every kind of document there is', () => {
  expect(new Set(targets.map(({ collection }) => collection))).toEqual(new Set(collectionNames));
});

describeSqlite((body) => {
  let app: FastifyInstance;
  const feed = new ChangeFeed();
  beforeAll(async () => {
    app = await buildHub({ store: body.store(), feed, authenticate: believeHeader, rendererFolder: null });
  });
  afterAll(() => app.close());

  let cities = 0;
  /** The results that the money of the coming documents follows from, and what was done with it before. */
  async function decide(
    cityId: string,
    { needsResult, grounds }: Target,
    names: readonly string[],
  ): Promise<void> {
    const finance = sessionOf('finance', { cityId, id: 'owner' });
    const checker = sessionOf('finance', { cityId, id: 'checker' });
    const office = sessionOf('cityAdmin', { cityId, id: 'owner' });
    for (const name of needsResult ? names : []) {
      const answer = await pushOverHttp(
        app,
        office,
        'results',
        rowOf(office, hubDocuments.results({ name })),
      );
      expect(answer.kind).toBe('stored');
      for (const item of grounds?.(name) ?? []) {
        const by = item.id.endsWith('|checked') ? checker : finance;
        expect((await pushOverHttp(app, by, 'cases', rowOf(by, item))).kind).toBe('stored');
      }
    }
  }

  /** A city in which every kind of document of both townships is stored by whoever may. */
  async function furnish(cityId: string, chosen: Target, name: string): Promise<void> {
    for (const code of [home, neighbour]) {
      const writers: Record<Target['writer'], HubSession> = {
        township: sessionOf('townshipOperator', { cityId, orgCode: code, id: 'owner' }),
        office: sessionOf('cityAdmin', { cityId, id: 'owner' }),
        finance: sessionOf('finance', { cityId, id: 'owner' }),
        member1: sessionOf('panelMember', { cityId, id: 'owner' }),
        member2: sessionOf('panelMember', { cityId, id: 'owner', panelMemberId: 'm2' }),
        anybody: sessionOf('cityAdmin', { cityId, id: 'owner' }),
      };
      const owner = writers[chosen.writer];
      const answer = await pushOverHttp(
        app,
        owner,
        chosen.collection,
        rowOf(owner, chosen.of(code, name + code)),
      );
      expect(answer.kind).toBe('stored');
    }
  }

  const pulledIds = async (session: HubSession, collection: CollectionName) =>
    (await requestPull(app, session, collection))
      .json<{ documents: { id: string }[] }>()
      .documents.map(({ id }) => id);

  describe.each(targets)('$kind', (chosen) => {
    it.each(roles)('are safe from %s', async (role) => {
      const cityId = `intruder-${(cities += 1)}`;
      const session = sessionOf(role, { cityId });
      const names = [home, neighbour].flatMap((code) => [`x${code}`, `new${code}${role}`]);
      await decide(cityId, chosen, names);
      const heard: string[] = [];
      const intruder = sessionOf(role, { cityId, sessionId: 'listening' });
      const unlisten = feed.listen({
        session: intruder,
        onChange: (changed) => heard.push(...changed),
        onEnd: () => undefined,
      });
      await furnish(cityId, chosen, 'x');
      const visible = (['own', 'foreign'] as const).filter((owner) => mayRead(role, chosen, owner));
      expect(heard).toEqual(visible.map(() => chosen.collection));
      const codes = { own: home, foreign: neighbour };
      const before = new Set(names.flatMap((name) => chosen.grounds?.(name) ?? []).map(({ id }) => id));
      const pulled = await pulledIds(session, chosen.collection);
      const seen = pulled.filter((id) => !before.has(id));
      expect(seen).toEqual(visible.map((owner) => chosen.of(codes[owner], `x${codes[owner]}`).id));

      for (const owner of ['own', 'foreign'] as const) {
        const code = codes[owner];
        const allowed = mayWrite(role, chosen, owner);
        const stored = chosen.of(code, `x${code}`);
        const master = { ...stored, updatedBy: 'owner' };
        const changed = { ...stored, createdAt: '2026-01-01T00:00:00.000Z' };
        const attempts = {
          // What is not stored yet, so that nothing but the rule can refuse it.
          create: rowOf(session, chosen.of(code, `new${code}${role}`)),
          update: rowOf(session, changed, master),
          stale: rowOf(session, changed),
          remove: rowOf(session, master, master, true),
        };
        for (const [attempt, row] of Object.entries(attempts)) {
          const answer = await pushOverHttp(app, session, chosen.collection, row);
          const label = `${role} ${attempt} ${owner} ${chosen.kind}`;
          const canEver = allowed && (attempt === 'create' || chosen.collection !== 'audit');
          if (!canEver) {
            expect(answer, label).toEqual({ kind: 'refused', code: 'NOT_PERMITTED', params: {} });
          } else if (attempt === 'create') expect(answer.kind, label).toBe('stored');
          else expect(['stored', 'conflict', 'refused'], label).toContain(answer.kind);
        }
      }
      unlisten();
    });
  });

  it('never lets a township’s document be taken over, whatever unit it claims to be of', async () => {
    const cityId = 'claims';
    const owner = sessionOf('townshipOperator', { cityId });
    const thief = sessionOf('townshipOperator', { cityId, id: 'thief', orgCode: neighbour });
    for (const collection of collectionNames) {
      const document = hubDocuments[collection]();
      const stored = await pushOverHttp(app, owner, collection, rowOf(owner, document));
      if (stored.kind !== 'stored') continue;
      const state = stateOf(owner, document);
      for (const claim of [
        { ...state, townshipCode: neighbour },
        { ...state, townshipCode: neighbour, updatedBy: owner.id },
        state,
      ]) {
        for (const assumed of [null, state]) {
          for (const deleted of [false, true]) {
            const answer = await pushOverHttp(app, thief, collection, rowOf(thief, claim, assumed, deleted));
            expect(answer, collection).toMatchObject({ kind: 'refused', code: 'NOT_PERMITTED' });
          }
        }
      }
    }
  });

  const answersOf = async (cityId: string, hidden: boolean) => {
    const clerk = sessionOf('townshipOperator', { cityId });
    const others = {
      admin: sessionOf('cityAdmin', { cityId }),
      other: sessionOf('townshipOperator', { cityId, id: 'other', orgCode: neighbour }),
      member: sessionOf('panelMember', { cityId }),
    };
    const answers: string[] = [];
    for (const collection of collectionNames) {
      await pushOverHttp(app, clerk, collection, rowOf(clerk, hubDocuments[collection]()));
    }
    if (hidden) {
      await pushOverHttp(app, others.member, 'sheets', rowOf(others.member, panelSheet()));
      await pushOverHttp(app, others.admin, 'results', rowOf(others.admin, hubDocuments.results()));
      const certificate = rowOf(others.admin, hubDocuments.certificates());
      await pushOverHttp(app, others.admin, 'certificates', certificate);
      for (const collection of collectionNames) {
        const document = hubDocuments[collection]({ township: neighbour, name: 'b1' });
        await pushOverHttp(app, others.other, collection, rowOf(others.other, document));
      }
    }
    for (const collection of collectionNames) {
      // Each city has an epoch of its own.
      const { epoch: _epoch, ...page } = (await requestPull(app, clerk, collection)).json<PullAnswer>();
      answers.push(JSON.stringify(page));
    }
    const guess = rowOf(clerk, panelSheet());
    answers.push(JSON.stringify(await pushOverHttp(app, clerk, 'sheets', guess)));
    const foreign = rowOf(clerk, hubDocuments.sheets({ township: neighbour, name: 'b1' }));
    answers.push(JSON.stringify(await pushOverHttp(app, clerk, 'sheets', foreign)));
    const result = rowOf(clerk, hubDocuments.results());
    answers.push(JSON.stringify(await pushOverHttp(app, clerk, 'results', result)));
    return answers;
  };

  it('answers the same, byte for byte, with and without what is hidden', async () => {
    expect(await answersOf('with', true)).toEqual(await answersOf('without', false));
  });

  it('does not let a township find out whether a sheet of another has been returned', async () => {
    const cityId = 'returns';
    const owner = sessionOf('townshipOperator', { cityId });
    const spy = sessionOf('townshipOperator', { cityId, id: 'spy', orgCode: neighbour });
    const sheetId = '2026|a1|self';
    const returned = {
      ...hubDocuments.cases(),
      id: `${sheetId}|return1`,
      office: 'township' as const,
      detail: { kind: 'return' as const, sheetId, version: 1, reason: '补充', items: [] },
    };
    await pushOverHttp(app, owner, 'candidacies', rowOf(owner, hubDocuments.candidacies()));
    const guesses = [
      { ...returned, townshipCode: neighbour },
      { ...returned, townshipCode: neighbour, candidacyId: '2026|b1' },
      {
        ...returned,
        townshipCode: neighbour,
        candidacyId: '2026|b1',
        detail: { ...returned.detail, sheetId: '2026|b1|self' },
      },
    ];
    const ask = () => Promise.all(guesses.map((guess) => pushOverHttp(app, spy, 'cases', rowOf(spy, guess))));
    const before = await ask();
    await pushOverHttp(app, owner, 'cases', rowOf(owner, returned));
    expect(await ask()).toEqual(before);
    expect(before.every(({ kind }) => kind === 'refused')).toBe(true);
  });

  it('does not take a city’s own code for a township’s', async () => {
    const cityId = 'codes';
    const clerk = sessionOf('townshipOperator', { cityId, orgCode: cityCode });
    const answer = await pushOverHttp(app, clerk, 'cycles', rowOf(clerk, hubDocuments.cycles()));
    expect(answer).toMatchObject({ code: 'NOT_PERMITTED' });
  });
});
