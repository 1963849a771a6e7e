import { describe, expect, it } from 'vitest';
import type { CityWriter, HubStore, StoredDocument } from '../../server/store/hub-store.ts';
import { wireText } from '../../server/store/document-rows.ts';
import type { ReadScope } from '../../server/store/read-scope.ts';
import { openSqlStore } from '../../server/store/sql-store.ts';
import type { CollectionName, DocumentOf } from '../../shared/schema/registry.ts';
import type { StoreBody } from '../helpers/each-store.ts';
import { closedToNothing } from '../../shared/domain/closed-to.ts';
import { wuan2021 } from '../../shared/schemes/wuan-2021.ts';
import { home, hubDocuments, neighbour, panelSheet } from '../helpers/hub-documents.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';

const all: ReadScope = { kind: 'all' };
const panelOf = (raterId: string | null) =>
  ({ kind: 'panelSheets', raterId, closed: closedToNothing }) as const;

const township = (townshipCode: string, secret: 'nothing' | 'panelSheets' | 'everything'): ReadScope => ({
  kind: 'township',
  townshipCode,
  secret,
});

const stored = <N extends CollectionName>(
  city: CityWriter,
  document: DocumentOf<N>,
  overrides: Partial<StoredDocument<N>> = {},
): StoredDocument<N> => {
  const seq = city.takeSeq();
  return { document, deleted: false, seq, sinceSeq: seq, ...overrides };
};

/** Puts documents as they are, each with the next number. */
const putAll = <N extends CollectionName>(
  store: HubStore,
  cityId: string,
  collection: N,
  documents: readonly DocumentOf<N>[],
  deleted = false,
) =>
  store.write(cityId, async (city) => {
    const rows = documents.map((document) => stored(city, document, { deleted }));
    await city.putDocuments(collection, rows);
    return rows;
  });

const changeIds = async (
  store: HubStore,
  cityId: string,
  collection: CollectionName,
  scope: ReadScope,
  after = 0,
  limit = 100,
) => {
  const changes = await store.readChanges(cityId, { collection, scope, after, limit });
  return changes.map(({ seq, document: { id, _deleted: deleted } }) => `${seq} ${deleted ? '-' : '+'}${id}`);
};

/** What every body of the hub's store must do; each test keeps to a city of its own. */
export function storeConformance(body: StoreBody): void {
  describe('transactions', () => {
    it('undoes everything of a write that fails, its numbers included', async () => {
      const store = body.store();
      const failing = store.write('undo', async (city) => {
        await city.putDocuments('unions', [stored(city, hubDocuments.unions())]);
        throw new Error('cut');
      });
      await expect(failing).rejects.toThrow('cut');
      expect(await changeIds(store, 'undo', 'unions', all)).toEqual([]);
      const [row] = await putAll(store, 'undo', 'unions', [hubDocuments.unions()]);
      expect(row?.seq).toBe(1);
    });

    it('gives every number of a city once, without a gap, to many writers at once', async () => {
      const store = body.store();
      const takes = Array.from({ length: 40 }, () => store.write('counting', async (city) => city.takeSeq()));
      const taken = await Promise.all(takes);
      expect([...taken].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    });

    it('shows readers nothing of a write that is still open', async () => {
      const store = body.store();
      const seen = await store.write('open', async (city) => {
        await city.putDocuments('unions', [stored(city, hubDocuments.unions())]);
        return changeIds(store, 'open', 'unions', all);
      });
      expect(seen).toEqual([]);
      expect(await changeIds(store, 'open', 'unions', all)).toEqual(['1 +u-a1']);
    });

    it('counts each city for itself', async () => {
      const store = body.store();
      await putAll(store, 'city-a', 'unions', [hubDocuments.unions()]);
      const [row] = await putAll(store, 'city-b', 'unions', [hubDocuments.unions({ name: 'b1' })]);
      expect(row?.seq).toBe(1);
      expect(await changeIds(store, 'city-a', 'unions', all)).toEqual(['1 +u-a1']);
      expect(await changeIds(store, 'city-b', 'unions', all)).toEqual(['1 +u-b1']);
    });
  });

  describe('documents', () => {
    it('keeps every character, and replaces a state by the next', async () => {
      const store = body.store();
      const odd = { ...hubDocuments.sheets(), opinion: '“好”😀\0\ud83d\n\\u0000 % ? $1 \u2028' };
      await putAll(store, 'text', 'sheets', [hubDocuments.sheets()]);
      await putAll(store, 'text', 'sheets', [odd]);
      const found = await store.write('text', (city) => city.findByIds('sheets', [odd.id, 'none']));
      expect([...found.values()]).toEqual([{ document: odd, deleted: false, seq: 2, sinceSeq: 2 }]);
      const [change] = await store.readChanges('text', {
        collection: 'sheets',
        scope: all,
        after: 0,
        limit: 9,
      });
      expect(change).toMatchObject({ seq: 2, id: odd.id, document: { ...odd, _deleted: false } });
      expect(JSON.parse(change?.json ?? '')).toEqual({ ...odd, _deleted: false });
    });

    it('keeps a state that a history entry has there alone, every character of it', async () => {
      const store = body.store();
      const odd = { ...hubDocuments.sheets(), opinion: '“好”😀\0\ud83d,"_deleted":true}' };
      const next = { ...odd, rev: 2 };
      await store.write('once', async (city) => {
        for (const [index, document] of [odd, next].entries()) {
          const row = stored(city, document, { entrySeq: index + 1, deleted: index === 1 });
          const before = index === 0 ? null : '#1';
          const facts = { actor: 'a', device: 'd', at: 'now', before, after: wireText(row) };
          await city.putDocuments('sheets', [row]);
          await city.addHistory([{ collection: 'sheets', id: odd.id, seq: row.seq, ...facts }]);
        }
        expect(await city.findByIds('sheets', [odd.id])).toEqual(
          new Map([[odd.id, { document: next, deleted: true, seq: 2, sinceSeq: 2, entrySeq: 2 }]]),
        );
      });
      const [change] = await store.readChanges('once', {
        collection: 'sheets',
        scope: all,
        after: 0,
        limit: 9,
      });
      expect(change).toMatchObject({ seq: 2, id: odd.id, document: { ...next, _deleted: true } });
      expect(JSON.parse(change?.json ?? '')).toEqual({ ...next, _deleted: true });
      const [first, second] = await store.readHistory('once', 'sheets', odd.id);
      expect(JSON.parse(first?.after ?? '')).toEqual({ ...odd, _deleted: false });
      expect(second?.before).toBe(first?.after);
    });

    it('finds living documents by candidacy and by tag', async () => {
      const store = body.store();
      const cases = [hubDocuments.cases(), hubDocuments.cases({ name: 'a2' })];
      await putAll(store, 'find', 'cases', cases);
      await putAll(store, 'find', 'cases', [{ ...hubDocuments.cases(), id: 'gone' }], true);
      await putAll(store, 'find', 'certificates', [hubDocuments.certificates()]);
      await store.write('find', async (city) => {
        expect(await city.findByCandidacy('cases', ['2026|a1', '2026|a3'])).toEqual([cases[0]]);
        expect(await city.findByCandidacy('cases', [])).toEqual([]);
        expect(await city.findByTag('certificates', ['武工证a1'])).toHaveLength(1);
        expect(await city.findByTag('certificates', ['武工证a2'])).toEqual([]);
      });
    });

    it('pages through changes in their order', async () => {
      const store = body.store();
      const names = Array.from({ length: 7 }, (_, index) => `n${index}`);
      await putAll(
        store,
        'pages',
        'unions',
        names.map((name) => hubDocuments.unions({ name })),
      );
      expect(await changeIds(store, 'pages', 'unions', all, 0, 3)).toEqual(['1 +u-n0', '2 +u-n1', '3 +u-n2']);
      expect(await changeIds(store, 'pages', 'unions', all, 5, 3)).toEqual(['6 +u-n5', '7 +u-n6']);
      expect(await changeIds(store, 'pages', 'unions', all, 7, 3)).toEqual([]);
    });

    it('takes more rows than a statement holds', async () => {
      const store = body.store();
      const many = Array.from({ length: 450 }, (_, index) => hubDocuments.people({ name: `n${index}` }));
      await putAll(store, 'many', 'people', many);
      expect(await changeIds(store, 'many', 'people', all, 0, 1000)).toHaveLength(450);
    });
  });

  describe('scopes', () => {
    it('filters before the limit', async () => {
      const store = body.store();
      const foreign = Array.from({ length: 5 }, (_, index) =>
        hubDocuments.unions({ name: `f${index}`, township: neighbour }),
      );
      await putAll(store, 'limit', 'unions', [...foreign, hubDocuments.unions()]);
      expect(await changeIds(store, 'limit', 'unions', township(home, 'nothing'), 0, 1)).toEqual(['6 +u-a1']);
      expect(await changeIds(store, 'limit', 'unions', { kind: 'none' })).toEqual([]);
    });

    it('shows what waits for the announcement once the cycle is announced', async () => {
      const store = body.store();
      const scope = township(home, 'panelSheets');
      await putAll(store, 'secret', 'sheets', [hubDocuments.sheets(), panelSheet()]);
      expect(await changeIds(store, 'secret', 'sheets', scope)).toEqual(['1 +2026|a1|self']);
      await putAll(store, 'secret', 'cycles', [{ ...hubDocuments.cycles(), status: 'published' }]);
      expect(await changeIds(store, 'secret', 'sheets', scope)).toHaveLength(2);
      await putAll(store, 'secret', 'results', [hubDocuments.results({ cycleId: '2025' })]);
      expect(await changeIds(store, 'secret', 'results', township(home, 'everything'))).toEqual([]);
      await store.write('secret', async (city) => {
        expect(await city.publishedCycles()).toEqual(new Set(['2026']));
        const hidden = await city.findHiddenUntilPublished('sheets', '2026');
        expect(hidden.map(({ document }) => document.id)).toEqual(['2026|a1|panel:m1']);
      });
    });

    it('rows 15 and 16: shows a member nothing of whom he keeps out of but his own sheet', async () => {
      const store = body.store();
      const [seat] = hubDocuments.cycles().panel;
      if (!seat) throw new Error('the sample cycle has no panel');
      const chair = { ...seat, id: 'm2', seat: 'township' as const, townshipCode: neighbour };
      const cycle = { ...hubDocuments.cycles(), panel: [seat, chair] };
      await putAll(store, 'closed', 'cycles', [cycle]);
      const declared = { ...panelSheet({ name: 'kin' }, 'm2'), recused: true, recuseReason: '亲属' };
      const sheets = [
        hubDocuments.sheets(),
        hubDocuments.sheets({ name: 'kin' }),
        hubDocuments.sheets({ name: 'own', township: neighbour }),
        declared,
      ];
      await putAll(store, 'closed', 'sheets', sheets);
      const files = ['a1', 'kin'].map((name) => hubDocuments.evidence({ name }));
      await putAll(store, 'closed', 'evidence', files);
      const closed = await store.documents('closed').closedTo('m2');
      expect(closed).toEqual({ places: [`2026 ${neighbour}`], candidacyIds: ['2026|kin'], unionIds: [] });
      const scope = { ...panelOf('m2'), closed };
      expect(await changeIds(store, 'closed', 'sheets', scope)).toEqual([
        '2 +2026|a1|self',
        '5 +2026|kin|panel:m2',
      ]);
      expect(await changeIds(store, 'closed', 'evidence', scope)).toEqual([`6 +${files[0]?.id}`]);
      const other = await store.documents('closed').closedTo('m1');
      expect(other).toEqual(closedToNothing);
      const open = { ...wuan2021, policies: { ...wuan2021.policies, recusal: 'none' as const } };
      const scheme = { ...hubDocuments.schemes(), id: cycle.schemeKey, content: open };
      await putAll(store, 'closed', 'schemes', [scheme]);
      expect((await store.documents('closed').closedTo('m2')).places).toEqual([]);
    });

    it('shows panel members their own panel sheets and what came of them', async () => {
      const store = body.store();
      await putAll(store, 'panel', 'sheets', [hubDocuments.sheets(), panelSheet(), panelSheet({}, 'm2')]);
      const own = await changeIds(store, 'panel', 'sheets', panelOf('m2'));
      expect(own).toEqual(['1 +2026|a1|self', '3 +2026|a1|panel:m2']);
      const none = await changeIds(store, 'panel', 'sheets', panelOf(null));
      expect(none).toEqual(['1 +2026|a1|self']);
      const returnOf = (sheetId: string) => ({
        ...hubDocuments.cases(),
        id: `${sheetId}|return1`,
        detail: { kind: 'return' as const, sheetId, version: 1, reason: '补充', items: [] },
      });
      const returns = ['2026|a1|self', '2026|a1|panel:m1', '2026|a1|panel:m2'].map(returnOf);
      await putAll(store, 'panel', 'cases', [hubDocuments.cases(), ...returns]);
      const heard = await changeIds(store, 'panel', 'cases', panelOf('m2'));
      expect(heard).toEqual(['4 +veto-a1', '5 +2026|a1|self|return1', '7 +2026|a1|panel:m2|return1']);
    });

    it('sends a departure to the township that had the document, and to nobody else', async () => {
      const store = body.store();
      await putAll(store, 'left', 'unions', [hubDocuments.unions({ name: 'x' }), hubDocuments.unions()]);
      await store.write('left', async (city) => {
        const moved = stored(city, hubDocuments.unions({ township: neighbour }));
        await city.putDocuments('unions', [moved]);
        const departure = { collection: 'unions', townshipCode: home, seq: moved.seq, sinceSeq: 2 } as const;
        await city.addDepartures([{ ...departure, document: hubDocuments.unions() }]);
        expect(await city.departedIds('unions', home, ['u-a1', 'u-x'])).toEqual(new Set(['u-a1']));
        expect(await city.departedIds('unions', neighbour, ['u-a1'])).toEqual(new Set());
      });
      const before = township(home, 'nothing');
      expect(await changeIds(store, 'left', 'unions', before, 2)).toEqual(['3 -u-a1']);
      expect(await changeIds(store, 'left', 'unions', before, 1)).toEqual([]);
      expect(await changeIds(store, 'left', 'unions', township(neighbour, 'nothing'), 2)).toEqual([
        '3 +u-a1',
      ]);
      expect(await changeIds(store, 'left', 'unions', all, 2)).toEqual(['3 +u-a1']);
    });
  });

  describe('records', () => {
    it('keeps history and the audit chain', async () => {
      const store = body.store();
      const at = '2026-12-01T00:00:00.000Z';
      const [before, after] = ['{"b":1,"a":"好\\u0000"}', '{"b":2, "a":"😀"}'] as const;
      const who = { actor: 'clerk-1', device: 'pc-1', at };
      const entries = [
        { ...who, collection: 'unions', id: 'u-a1', seq: 1, before: null, after: before },
        { ...who, collection: 'unions', id: 'u-a1', seq: 2, before, after },
      ] as const;
      const facts = { ...who, action: 'update', digest: '00' };
      await store.write('records', async (city) => {
        await city.addHistory(entries);
        await city.addAudit([{ ...facts, subject: 'unions/u-a1#1' }]);
        await city.addAudit([{ ...facts, subject: 'unions/u-a1#2' }]);
      });
      expect(await store.readHistory('records', 'unions', 'u-a1')).toEqual(entries);
      expect(await store.readHistoryEntry('records', 'unions', 'u-a1', 2)).toEqual(entries[1]);
      expect(await store.readHistoryEntry('records', 'unions', 'u-a1', 3)).toBeNull();
      const chain = await store.readAudit('records', 0, 10);
      expect(chain.map(({ n, subject }) => `${n} ${subject}`)).toEqual([
        '1 unions/u-a1#1',
        '2 unions/u-a1#2',
      ]);
      expect(chain[1]?.previous).toBe(chain[0]?.hash);
      expect(await store.auditHead('records')).toEqual({ n: 2, hash: chain[1]?.hash });
      expect(await store.readAudit('records', 1, 10)).toHaveLength(1);
      expect((await store.auditHead('nowhere')).n).toBe(0);
    });

    it('remembers number blocks', async () => {
      const store = body.store();
      const block = { series: 's', first: 1, last: 50, device: 'pc-1', request: 'r1', at: 'now' };
      await store.write('numbers', async (city) => {
        expect(await city.lastNumber('s')).toBe(0);
        await city.addBlock(block);
        expect(await city.lastNumber('s')).toBe(50);
        expect(await city.lastNumber('t')).toBe(0);
        expect(await city.findBlock('pc-1', 'r1')).toEqual(block);
        expect(await city.findBlock('pc-2', 'r1')).toBeNull();
      });
    });
  });

  describe('opening', () => {
    it('finds everything again, and two may be open on one database', async () => {
      const { driver } = await body.fresh();
      const one = await openSqlStore(await driver(), testFieldKeys);
      const two = await openSqlStore(await driver(), testFieldKeys);
      await putAll(one, 'wuan', 'unions', [hubDocuments.unions()]);
      await putAll(two, 'wuan', 'unions', [hubDocuments.unions({ name: 'a2' })]);
      await one.close();
      await two.close();
      const again = await openSqlStore(await driver(), testFieldKeys);
      expect(await changeIds(again, 'wuan', 'unions', all)).toEqual(['1 +u-a1', '2 +u-a2']);
      await again.close();
    });

    it('leaves data of a newer hub alone', async () => {
      const { driver } = await body.fresh();
      await (await openSqlStore(await driver(), testFieldKeys)).close();
      const other = await driver();
      await other.transaction((session) => session.insert('schema_steps', [{ number: 99 }]));
      await other.close();
      await expect(openSqlStore(await driver(), testFieldKeys)).rejects.toMatchObject({
        code: 'DATA_NEWER_THAN_PROGRAM',
        params: { found: 99 },
      });
    });
  });
}
