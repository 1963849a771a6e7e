import { describe, expect, it } from 'vitest';
import { applyPush } from '../../server/services/apply-push.ts';
import { countChanges } from '../../server/services/count-changes.ts';
import { leaseNumbers } from '../../server/services/lease-numbers.ts';
import { readChanges } from '../../server/services/read-changes.ts';
import { readHistory } from '../../server/services/read-history.ts';
import { verifyAudit } from '../../server/services/verify-audit.ts';
import type { HubSession } from '../../server/session.ts';
import { decideYear } from '../helpers/decided-year.ts';
import type { StoreBody } from '../helpers/each-store.ts';
import { home, hubDocuments, neighbour, panelSheet } from '../helpers/hub-documents.ts';
import { returnCase } from '../helpers/sample-documents.ts';
import { pullAll, pushOne, put, rowOf, sessionOf, stateOf, testHub } from '../helpers/test-hub.ts';

let cities = 0;

/** A hub and sessions of a city of its own. */
function newCity(body: StoreBody) {
  const cityId = `sync-${(cities += 1)}`;
  const of = (role: Parameters<typeof sessionOf>[0], overrides: Partial<HubSession> = {}) =>
    sessionOf(role, { cityId, ...overrides });
  const sessions = {
    admin: of('cityAdmin'),
    clerk: of('townshipOperator'),
    other: of('townshipOperator', { id: 'other', orgCode: neighbour }),
    member: of('panelMember'),
  };
  return { cityId, hub: testHub(body.store()), ...sessions };
}

const idsOf = async (...question: Parameters<typeof pullAll>) => [
  ...(await pullAll(...question)).documents.keys(),
];

/** A cycle in which one township and its neighbour have everything, their checkpoints past all of it. */
async function gradedCity(body: StoreBody) {
  const city = newCity(body);
  const { hub, admin, clerk, other, member } = city;
  const cycle = await put(hub, admin, 'cycles', hubDocuments.cycles());
  await decideYear(hub, admin);
  for (const [session, township, name] of [
    [clerk, home, 'a1'],
    [other, neighbour, 'b1'],
  ] as const) {
    await put(hub, session, 'candidacies', hubDocuments.candidacies({ township, name }));
    await put(hub, session, 'sheets', hubDocuments.sheets({ township, name }));
    await put(hub, member, 'sheets', panelSheet({ township, name }));
    const candidacy = { townshipCode: township, candidacyId: `2026|${name}`, office: 'city' as const };
    const panelReturn = { ...returnCase(`2026|${name}|panel:m1`, 1), ...candidacy };
    await put(hub, admin, 'cases', panelReturn);
    await put(hub, admin, 'results', hubDocuments.results({ township, name }));
    await put(hub, admin, 'certificates', hubDocuments.certificates({ township, name }));
  }
  await put(hub, admin, 'results', hubDocuments.results({ cycleId: '2025', name: 'old' }));
  // Newer than everything hidden, so that no checkpoint lies before it.
  await put(hub, clerk, 'sheets', hubDocuments.sheets({ name: 'late' }));
  return { ...city, cycle };
}

/** Concurrent pushes, announcements and moves between townships, on either database. */
export function syncConformance(body: StoreBody): void {
  it('never lets a puller skip a change while many write', async () => {
    const { cityId, hub, clerk, admin } = newCity(body);
    const writers = 12;
    const pushes = 10;
    let writing = true;
    const seen = new Set<string>();
    const numbers: number[] = [];
    const pull = async () => {
      let after = 0;
      for (let last = false; !last;) {
        // Decided before the pull: the last one must come after the last write.
        last = !writing;
        const answer = await readChanges(hub, admin, 'people', after, 7);
        for (const { id } of answer.documents as unknown as { id: string }[]) seen.add(id);
        expect(answer.checkpoint.seq).toBeGreaterThanOrEqual(after);
        last &&= !answer.more;
        after = answer.checkpoint.seq;
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const write = async (writer: number) => {
      for (let index = 0; index < pushes; index += 1) {
        const names = [`${writer}x${index}`, `${writer}y${index}`];
        const rows = names.map((name) => rowOf(clerk, hubDocuments.people({ name })));
        for (const answer of await applyPush(hub, clerk, 'people', rows)) {
          if (answer.kind === 'stored') numbers.push(answer.seq);
        }
      }
    };
    const pulling = [pull(), pull()];
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    writing = false;
    await Promise.all(pulling);
    const total = writers * pushes * 2;
    expect(seen.size).toBe(total);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: total }, (_, index) => index + 1));
    expect(await verifyAudit(hub.store, cityId)).toMatchObject({ kind: 'intact', entries: total });
  });

  it('counts what a pull has to fetch, and no more than the puller may see', async () => {
    const { hub, admin, clerk, other } = newCity(body);
    const first = await put(hub, clerk, 'unions', hubDocuments.unions());
    await put(hub, clerk, 'unions', hubDocuments.unions({ name: 'b' }));
    await put(hub, other, 'unions', hubDocuments.unions({ name: 'c', township: neighbour }));
    await put(hub, admin, 'unions', { ...first, townshipCode: neighbour }, first);
    const counts: number[] = [];
    for (const reader of [clerk, other, admin]) {
      for (const after of [0, 1, 4]) {
        const { documents } = await readChanges(hub, reader, 'unions', after, 100);
        const count = await countChanges(hub, reader, 'unions', after);
        expect(count).toBe(documents.length);
        counts.push(count);
      }
    }
    expect(counts).toEqual([1, 2, 0, 2, 2, 0, 3, 3, 0]);
  });

  it('lets one of two concurrent edits of a document in, and answers the other with it', async () => {
    const { hub, clerk } = newCity(body);
    const first = await put(hub, clerk, 'unions', hubDocuments.unions());
    const edits = ['甲', '乙', '丙'].map((name) => rowOf(clerk, { ...first, name }, first));
    const answers = await Promise.all(edits.map((row) => pushOne(hub, clerk, 'unions', row)));
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['conflict', 'conflict', 'stored']);
    const winner = edits[answers.findIndex(({ kind }) => kind === 'stored')];
    for (const answer of answers) {
      if (answer.kind === 'conflict') expect(answer.master).toEqual(winner?.newDocumentState);
    }
  });

  it('never leases a number twice, however many ask at once, and repeats an answer that got lost', async () => {
    const { hub, admin } = newCity(body);
    const ask = (index: number) =>
      leaseNumbers(
        hub,
        { ...admin, deviceId: `pc-${index % 3}` },
        { series: '2026', size: 1 + (index % 4), request: `r${index}` },
      );
    const indexes = Array.from({ length: 24 }, (_, index) => index);
    const blocks = await Promise.all(indexes.map(ask));
    const leased = blocks.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, n) => first + n),
    );
    expect(leased.sort((a, b) => a - b)).toEqual(leased.map((_, index) => index + 1));
    expect(await ask(5)).toEqual(blocks[5]);
    expect(await leaseNumbers(hub, admin, { series: '2027', size: 2, request: 'other' })).toEqual({
      series: '2027',
      first: 1,
      last: 2,
    });
    const changed = leaseNumbers(
      hub,
      { ...admin, deviceId: 'pc-0' },
      { series: '2026', size: 9, request: 'r0' },
    );
    await expect(changed).rejects.toMatchObject({ code: 'NUMBER_BLOCK_CHANGED' });
  });

  describe('an announcement', () => {
    it('brings panel sheets, results and certificates to townships whose checkpoint has passed them', async () => {
      const { hub, admin, clerk, cycle } = await gradedCity(body);
      const before = await pullAll(hub, clerk, 'sheets');
      expect([...before.documents.keys()]).toEqual(['2026|a1|self', '2026|late|self']);
      expect(await idsOf(hub, clerk, 'results')).toEqual([]);
      expect(await idsOf(hub, clerk, 'cases')).toEqual(['2026|step1', '2026|step2', '2026|step3']);
      await put(hub, admin, 'cycles', { ...cycle, status: 'published' }, cycle);
      expect(await idsOf(hub, clerk, 'sheets', before.seq)).toEqual(['2026|a1|panel:m1']);
      expect(await idsOf(hub, clerk, 'results', before.seq)).toEqual(['2026|a1']);
      expect(await idsOf(hub, clerk, 'certificates', before.seq)).toEqual(['cert-a1']);
      expect(await idsOf(hub, clerk, 'cases', before.seq)).toEqual(['return|2026|a1|panel:m1|1']);
      expect(await verifyAudit(hub.store, admin.cityId)).toMatchObject({ kind: 'intact' });
    });

    it('is taken back from those who had heard it, and from nobody else', async () => {
      const { hub, admin, clerk, other, cycle } = await gradedCity(body);
      const late = await pullAll(hub, other, 'results');
      // Another PC of the township, up to date but switched off all the while.
      const sleeping = await pullAll(hub, clerk, 'sheets');
      const published = await put(hub, admin, 'cycles', { ...cycle, status: 'published' }, cycle);
      const [sheets, results] = [await pullAll(hub, clerk, 'sheets'), await pullAll(hub, clerk, 'results')];
      const open = await put(hub, admin, 'cycles', { ...published, status: 'open' }, published);
      const gone = await pullAll(hub, clerk, 'sheets', sheets.seq);
      expect([...gone.documents.values()]).toMatchObject([{ id: '2026|a1|panel:m1', _deleted: true }]);
      expect([...(await pullAll(hub, clerk, 'results', results.seq)).documents.values()]).toMatchObject([
        { id: '2026|a1', _deleted: true },
      ]);
      expect(await idsOf(hub, clerk, 'sheets')).toEqual(['2026|a1|self', '2026|late|self']);
      expect(await idsOf(hub, other, 'results', late.seq)).toEqual([]);
      expect(await idsOf(hub, clerk, 'sheets', sleeping.seq)).toEqual([]);
      expect(await idsOf(hub, admin, 'results')).toHaveLength(3);
      // And comes back to both, over the tombstones.
      await put(hub, admin, 'cycles', { ...open, status: 'published' }, open);
      const again = await pullAll(hub, clerk, 'results', results.seq);
      expect([...again.documents.values()]).toMatchObject([{ id: '2026|a1', _deleted: false }]);
      expect(await idsOf(hub, other, 'results', late.seq)).toEqual(['2026|b1']);
    });

    it('follows a removed panel sheet out, and a removed cycle', async () => {
      const { hub, admin, clerk, member, cycle } = await gradedCity(body);
      await put(hub, admin, 'cycles', { ...cycle, status: 'published' }, cycle);
      const { seq } = await pullAll(hub, clerk, 'sheets');
      const sheet = stateOf(member, panelSheet());
      await pushOne(hub, member, 'sheets', rowOf(member, sheet, sheet, true));
      const master = stateOf(admin, { ...cycle, status: 'published' }, cycle);
      expect(await pushOne(hub, admin, 'cycles', rowOf(admin, master, master, true))).toMatchObject({
        kind: 'stored',
      });
      // The tombstone is hidden now, so the departure has to bring it.
      const gone = await pullAll(hub, clerk, 'sheets', seq);
      expect([...gone.documents.values()]).toMatchObject([{ id: '2026|a1|panel:m1', _deleted: true }]);
    });

    it('tells a township of a panel sheet what was handed in, and nothing of a draft', async () => {
      const { hub, admin, clerk, member, cycle } = await gradedCity(body);
      const never = panelSheet({ name: 'never' });
      await put(hub, member, 'sheets', { ...never, draft: true, submissions: [] });
      await put(hub, admin, 'cycles', { ...cycle, status: 'published' }, cycle);
      const shown = await pullAll(hub, clerk, 'sheets');
      expect([...shown.documents.keys()].sort()).toEqual([
        '2026|a1|panel:m1',
        '2026|a1|self',
        '2026|late|self',
      ]);
      expect((await readHistory(hub, clerk, 'sheets', never.id)).states).toEqual([]);
      const begun = stateOf(member, { ...never, draft: true, submissions: [] });
      await put(hub, member, 'sheets', never, begun);
      expect(await idsOf(hub, clerk, 'sheets', shown.seq)).toEqual([never.id]);
      const { states } = await readHistory(hub, clerk, 'sheets', never.id);
      expect(states).toMatchObject([{ document: { draft: false } }]);
    });

    it('leaves what came in while it was announced where it belongs', async () => {
      const { hub, admin, clerk, member, cycle } = await gradedCity(body);
      const published = await put(hub, admin, 'cycles', { ...cycle, status: 'published' }, cycle);
      const { seq } = await pullAll(hub, clerk, 'sheets');
      await put(hub, member, 'sheets', panelSheet({ name: 'late' }));
      const brought = await pullAll(hub, clerk, 'sheets', seq);
      expect([...brought.documents.keys()]).toEqual(['2026|late|panel:m1']);
      await put(hub, admin, 'cycles', { ...published, panelDeadline: '2026-12-31' }, published);
      expect(await idsOf(hub, clerk, 'sheets', brought.seq)).toEqual([]);
    });
  });

  describe('a document that moves to another township', () => {
    it('is taken from the one, brought to the other, and hands its late edits over', async () => {
      const { hub, admin, clerk, other } = newCity(body);
      const union = await put(hub, clerk, 'unions', hubDocuments.unions());
      await put(hub, other, 'unions', hubDocuments.unions({ township: neighbour, name: 'b1' }));
      const [mine, theirs] = [await pullAll(hub, clerk, 'unions'), await pullAll(hub, other, 'unions')];
      const moved = await put(hub, admin, 'unions', { ...union, townshipCode: neighbour }, union);
      const gone = await pullAll(hub, clerk, 'unions', mine.seq);
      expect([...gone.documents.values()]).toMatchObject([
        { id: 'u-a1', townshipCode: home, _deleted: true },
      ]);
      expect(await idsOf(hub, other, 'unions', theirs.seq)).toEqual(['u-a1']);
      // A PC of the old township that has never had it is not told what it was.
      expect(await idsOf(hub, clerk, 'unions')).toEqual([]);
      const late = rowOf(clerk, { ...union, name: '改名' }, union);
      expect(await pushOne(hub, clerk, 'unions', late)).toEqual({
        kind: 'refused',
        code: 'DOCUMENT_LEFT_SCOPE',
        params: { id: 'u-a1' },
      });
      const foreign = sessionOf('townshipOperator', {
        cityId: clerk.cityId,
        orgCode: '130481102',
        id: 'third',
      });
      expect(
        await pushOne(hub, foreign, 'unions', rowOf(foreign, { ...union, townshipCode: '130481102' }, union)),
      ).toMatchObject({
        code: 'NOT_PERMITTED',
      });
      // And back again, in one page: what counts is how it ended.
      await put(hub, admin, 'unions', { ...moved, townshipCode: home }, moved);
      const { documents } = await readChanges(hub, clerk, 'unions', mine.seq, 10);
      expect(documents).toMatchObject([{ id: 'u-a1', townshipCode: home, _deleted: false }]);
      // A PC of the other township that has slept through it never hears of it.
      expect(await idsOf(hub, other, 'unions', theirs.seq)).toEqual([]);
      expect(await verifyAudit(hub.store, admin.cityId)).toMatchObject({ kind: 'intact', entries: 4 });
    });
  });
}
