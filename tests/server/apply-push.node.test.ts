import { describe, expect, it } from 'vitest';
import { applyPush } from '../../server/services/apply-push.ts';
import { conflictAnswer } from '../../server/services/conflict-answer.ts';
import type { HistoryEntry } from '../../server/store/history-entry.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { RowAnswer } from '../../shared/sync/protocol.ts';
import { describeSqlite, type StoreBody } from '../helpers/each-store.ts';
import { home, hubDocuments, neighbour, panelSheet } from '../helpers/hub-documents.ts';
import { returnCase, submission } from '../helpers/sample-documents.ts';
import { hubTime, pullAll, pushOne, put, rowOf, sessionOf, stateOf, testHub } from '../helpers/test-hub.ts';

let cities = 0;

function newCity(body: StoreBody) {
  const cityId = `push-${(cities += 1)}`;
  const clerk = sessionOf('townshipOperator', { cityId });
  const admin = sessionOf('cityAdmin', { cityId });
  const member = sessionOf('panelMember', { cityId });
  return { hub: testHub(body.store()), cityId, clerk, admin, member };
}

const outcome = (answer: RowAnswer) => (answer.kind === 'refused' ? answer.code : answer.kind);

const statesOf = ({ before, after }: HistoryEntry): { before: unknown; after: unknown } => ({
  before: before && JSON.parse(before),
  after: JSON.parse(after),
});

/** Nested deeper than a function that calls itself can follow. */
function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = { inner: value };
  return value;
}

describeSqlite((body) => {
  const sheet = hubDocuments.sheets();
  const wire = { ...sheet, updatedBy: 'townshipOperator', _deleted: false };

  describe('a row that cannot be read', () => {
    const unreadable: readonly (readonly [string, unknown])[] = [
      ['null', null],
      ['a list', []],
      ['a text', 'x'],
      ['no document', { assumedMasterState: null }],
      ['a list for a document', { newDocumentState: [] }],
      ['no _deleted', { newDocumentState: sheet, assumedMasterState: null }],
      ['a text for an assumed state', { newDocumentState: wire, assumedMasterState: 'x' }],
      ['an assumed state without rev', { newDocumentState: wire, assumedMasterState: {} }],
      ['an assumed rev of no time', { newDocumentState: wire, assumedMasterState: { rev: 1 } }],
      [
        'an assumed state of nobody',
        { newDocumentState: wire, assumedMasterState: { rev: 1, updatedAt: 'x' } },
      ],
      [
        'an assumed state of no device',
        { newDocumentState: wire, assumedMasterState: { rev: 1, updatedAt: 'x', updatedBy: 'x' } },
      ],
      [
        'a prototype',
        JSON.parse(
          JSON.stringify({ newDocumentState: wire }).replace('"scores":{', '"scores":{"__proto__":{}'),
        ),
      ],
      ['no bottom', { newDocumentState: { ...wire, scores: deep(100_000) } }],
    ];

    it.each(unreadable)('%s is refused and stays alone', async (_name, row) => {
      const { hub, clerk } = newCity(body);
      const answers = await applyPush(hub, clerk, 'sheets', [row, rowOf(clerk, sheet), row]);
      const refused = { kind: 'refused', code: 'ROW_UNREADABLE', params: {} };
      expect(answers).toEqual([refused, { kind: 'stored', seq: 1 }, refused]);
      expect(await applyPush(hub, clerk, 'sheets', [row])).toEqual([refused]);
    });
  });

  describe('a document that does not fit', () => {
    const certificate = hubDocuments.certificates();
    const invalid: readonly (readonly [CollectionName, string, object])[] = [
      ['sheets', 'sheets.party', { ...sheet, party: 'judge' }],
      ['sheets', 'sheets.seq', { ...sheet, seq: 5 }],
      ['sheets', 'sheets._rev', { ...sheet, _rev: '1-a' }],
      ['sheets', 'sheets.opinion', { ...sheet, opinion: undefined }],
      ['unions', 'unions.id', { ...hubDocuments.unions(), id: 'u\0' }],
      ['unions', 'unions.id', { ...hubDocuments.unions(), id: 'u\ud83d' }],
      [
        'certificates',
        'certificates.content.number',
        { ...certificate, content: { ...certificate.content, number: '\0' } },
      ],
      ['unions', 'unions.rev', { ...hubDocuments.unions(), rev: 0 }],
      ['people', 'people', sheet],
    ];

    it.each(invalid)('%s: %s', async (collection, field, document) => {
      const { hub, clerk } = newCity(body);
      const answer = await pushOne(hub, clerk, collection, {
        newDocumentState: { ...document, _deleted: false },
      });
      expect(answer).toMatchObject({ kind: 'refused', code: 'DOCUMENT_INVALID', params: { field } });
      const path = answer.kind === 'refused' ? answer.path : '';
      expect(path === undefined ? collection : `${collection}.${path}`).toBe(field);
    });

    it('takes an id that its content does not give as foreign', async () => {
      const { hub, clerk } = newCity(body);
      const answer = await pushOne(hub, clerk, 'sheets', rowOf(clerk, { ...sheet, id: '2026|a2|self' }));
      expect(answer).toMatchObject({ code: 'IDENTITY_MISMATCH', params: { field: 'candidacyId' } });
    });
  });

  describe('a document that the actor may not write', () => {
    it('is refused as new, as stored, and as carried over a border', async () => {
      const { hub, cityId, clerk, admin } = newCity(body);
      const other = sessionOf('townshipOperator', { cityId, id: 'other', orgCode: neighbour });
      const union = await put(hub, clerk, 'unions', hubDocuments.unions());
      const theirs = { ...union, townshipCode: neighbour };
      const refused = { kind: 'refused', code: 'NOT_PERMITTED', params: {} };
      expect(await pushOne(hub, admin, 'unions', rowOf(admin, { ...union, id: 'new' }))).toEqual(refused);
      expect(await pushOne(hub, other, 'unions', rowOf(other, union, union))).toEqual(refused);
      expect(await pushOne(hub, other, 'unions', rowOf(other, theirs, union))).toEqual(refused);
      expect(await pushOne(hub, clerk, 'unions', rowOf(clerk, theirs, union))).toEqual(refused);
      expect(await pushOne(hub, other, 'unions', rowOf(other, union, union, true))).toEqual(refused);
      expect(await pushOne(hub, other, 'unions', rowOf(other, theirs, union, true))).toEqual(refused);
      const more = rowOf(admin, { ...theirs, name: '改名' }, union);
      expect(await pushOne(hub, admin, 'unions', more)).toEqual(refused);
      expect(await pushOne(hub, admin, 'unions', rowOf(admin, theirs, union))).toMatchObject({
        kind: 'stored',
      });
    });

    it('is refused when the candidacy that is there says otherwise', async () => {
      const { hub, cityId, clerk } = newCity(body);
      const other = sessionOf('townshipOperator', { cityId, id: 'other', orgCode: neighbour });
      const squat = hubDocuments.sheets({ township: neighbour, name: 'a1' });
      await put(hub, clerk, 'candidacies', hubDocuments.candidacies());
      expect(await pushOne(hub, other, 'sheets', rowOf(other, squat))).toMatchObject({
        code: 'NOT_PERMITTED',
      });
      await put(hub, clerk, 'sheets', sheet);
    });

    it('accepts a document whose candidacy has not arrived', async () => {
      const { hub, clerk } = newCity(body);
      await put(hub, clerk, 'sheets', sheet);
      await put(hub, clerk, 'candidacies', hubDocuments.candidacies());
    });

    it('keeps the log as it was written', async () => {
      const { hub, clerk, admin } = newCity(body);
      const event = await put(hub, admin, 'audit', hubDocuments.audit());
      const refused = { code: 'NOT_PERMITTED' };
      expect(
        await pushOne(hub, admin, 'audit', rowOf(admin, { ...event, reason: '改' }, event)),
      ).toMatchObject(refused);
      expect(await pushOne(hub, admin, 'audit', rowOf(admin, event, event, true))).toMatchObject(refused);
      const foreign = hubDocuments.audit({ name: 'x', township: neighbour });
      expect(await pushOne(hub, clerk, 'audit', rowOf(clerk, foreign))).toMatchObject(refused);
    });
  });

  describe('a repeated push', () => {
    it('is a duplicate and changes nothing', async () => {
      const { hub, clerk, cityId } = newCity(body);
      const row = rowOf(clerk, sheet);
      expect(await pushOne(hub, clerk, 'sheets', row)).toEqual({ kind: 'stored', seq: 1 });
      expect(await pushOne(hub, clerk, 'sheets', row)).toEqual({ kind: 'duplicate', seq: 1 });
      const state = stateOf(clerk, sheet);
      const removal = rowOf(clerk, state, state, true);
      expect(await pushOne(hub, clerk, 'sheets', removal)).toEqual({ kind: 'stored', seq: 2 });
      expect(await pushOne(hub, clerk, 'sheets', removal)).toEqual({ kind: 'duplicate', seq: 2 });
      expect(await hub.store.readHistory(cityId, 'sheets', sheet.id)).toHaveLength(2);
    });

    it('is a duplicate to a colleague too, and to nobody else', async () => {
      const { hub, clerk, cityId } = newCity(body);
      const row = rowOf(clerk, sheet);
      await pushOne(hub, clerk, 'sheets', row);
      const colleague = sessionOf('townshipChair', { cityId });
      expect(await pushOne(hub, colleague, 'sheets', row)).toEqual({ kind: 'duplicate', seq: 1 });
      const other = sessionOf('townshipOperator', { cityId, id: 'other', orgCode: neighbour });
      expect(await pushOne(hub, other, 'sheets', row)).toMatchObject({ code: 'NOT_PERMITTED' });
    });

    it('is a duplicate although what it did can be done only once', async () => {
      const { hub, clerk, admin } = newCity(body);
      const union = await put(hub, clerk, 'unions', hubDocuments.unions());
      const transfer = rowOf(admin, { ...union, townshipCode: neighbour }, union);
      expect(await pushOne(hub, admin, 'unions', transfer)).toMatchObject({ kind: 'stored', seq: 2 });
      expect(await pushOne(hub, admin, 'unions', transfer)).toEqual({ kind: 'duplicate', seq: 2 });
    });

    it('sees the rows of the same push before it', async () => {
      const { hub, clerk, cityId } = newCity(body);
      const first = stateOf(clerk, sheet);
      const rows = [
        rowOf(clerk, sheet),
        rowOf(clerk, { ...first, opinion: '甲' }, first),
        rowOf(clerk, sheet),
        rowOf(clerk, { ...first, opinion: '乙' }, first),
      ];
      const kinds = (await applyPush(hub, clerk, 'sheets', rows)).map(({ kind }) => kind);
      expect(kinds).toEqual(['stored', 'stored', 'conflict', 'conflict']);
      const { documents } = await pullAll(hub, clerk, 'sheets');
      expect(documents.get(sheet.id)).toMatchObject({ opinion: '甲', rev: 2 });
      const history = await hub.store.readHistory(cityId, 'sheets', sheet.id);
      expect(history.map(statesOf)).toMatchObject([
        { before: null, after: { rev: 1 } },
        { before: { rev: 1 }, after: { rev: 2 } },
      ]);
    });
  });

  describe('a conflict', () => {
    it.each([
      ['an older state', (state: object) => ({ ...state, rev: 1 })],
      ['nothing', () => null],
      [
        'another write of the same number',
        (state: object) => ({ ...state, updatedAt: '2026-11-09T00:00:00.000Z' }),
      ],
      ['another writer', (state: object) => ({ ...state, updatedBy: 'x' })],
      ['another device', (state: object) => ({ ...state, deviceId: 'pc-2' })],
    ])('answers an edit that assumes %s with the state there is', async (_name, assume) => {
      const { hub, clerk } = newCity(body);
      const first = await put(hub, clerk, 'unions', hubDocuments.unions());
      const second = await put(hub, clerk, 'unions', first, first);
      const row = { ...rowOf(clerk, { ...second, name: '改' }, second), assumedMasterState: assume(second) };
      const master = { ...second, _deleted: false };
      expect(await pushOne(hub, clerk, 'unions', row)).toEqual({ kind: 'conflict', master });
    });

    it('row 35: says that it has had the write of a PC that assumes nothing, and of no other', async () => {
      const { hub, clerk } = newCity(body);
      const first = await put(hub, clerk, 'unions', hubDocuments.unions());
      const second = await put(hub, clerk, 'unions', first, first);
      const push = (document: object, assumedMasterState: object | null = null) =>
        pushOne(hub, clerk, 'unions', {
          newDocumentState: { ...first, _deleted: false, ...document },
          assumedMasterState,
        });
      const master = { ...second, _deleted: false };
      expect(await push({})).toEqual({ kind: 'conflict', master, known: true });
      expect(await push({}, first)).toEqual({ kind: 'conflict', master });
      for (const other of [{ updatedAt: '2026-11-09T00:00:00.000Z' }, { deviceId: 'pc-2' }, { rev: 7 }])
        expect(await push(other)).toEqual({ kind: 'conflict', master });
      const { rev, updatedAt } = second;
      expect(await push({ rev, updatedAt, name: '同一笔两样' })).toEqual({ kind: 'conflict', master });
    });

    it('shows a tombstone to who begins the document anew', async () => {
      const { hub, clerk } = newCity(body);
      const union = await put(hub, clerk, 'unions', hubDocuments.unions());
      await pushOne(hub, clerk, 'unions', rowOf(clerk, union, union, true));
      const last = stateOf(clerk, union, union);
      const master = { ...last, _deleted: true };
      const anew = rowOf(clerk, { ...union, name: '新', updatedAt: '2026-11-09T00:00:00.000Z' });
      expect(await pushOne(hub, clerk, 'unions', anew)).toEqual({ kind: 'conflict', master });
      const after = { ...rowOf(clerk, { ...union, name: '新' }, last), assumedMasterState: master };
      expect(await pushOne(hub, clerk, 'unions', after)).toMatchObject({ kind: 'stored' });
    });

    it('shows nothing to who may not read it', () => {
      const stored = { document: panelSheet(), deleted: false, seq: 1, sinceSeq: 1 };
      const open = { isPublished: () => false };
      const clerk = sessionOf('townshipOperator');
      const refused = { kind: 'refused', code: 'NOT_PERMITTED', params: {} };
      expect(conflictAnswer(clerk, 'sheets', stored, open)).toEqual(refused);
      expect(conflictAnswer(clerk, 'sheets', stored, { isPublished: () => true })).toMatchObject({
        kind: 'conflict',
      });
    });

    it('takes back a document that the hub has lost', async () => {
      const { hub, clerk } = newCity(body);
      const state = { ...hubDocuments.unions(), rev: 6 };
      const row = rowOf(clerk, { ...state, name: '改' }, state);
      expect(await pushOne(hub, clerk, 'unions', row)).toEqual({ kind: 'stored', seq: 1 });
    });
  });

  describe('stamps', () => {
    it('must name the account that pushes', async () => {
      const { hub, clerk } = newCity(body);
      const row = { newDocumentState: { ...sheet, updatedBy: 'somebody', _deleted: false } };
      expect(await pushOne(hub, clerk, 'sheets', row)).toMatchObject({
        code: 'STAMP_FOREIGN',
        params: { by: 'somebody' },
      });
    });

    it('must count on', async () => {
      const { hub, clerk } = newCity(body);
      const first = await put(hub, clerk, 'unions', { ...hubDocuments.unions(), rev: 5 });
      const row = rowOf(clerk, { ...first, name: '改' }, first);
      const still = { ...row, newDocumentState: { ...row.newDocumentState, rev: 5 } };
      expect(await pushOne(hub, clerk, 'unions', still)).toMatchObject({
        code: 'REV_NOT_GROWN',
        params: { rev: 5, stored: 5 },
      });
      const jump = { ...row, newDocumentState: { ...row.newDocumentState, rev: 60 } };
      expect(await pushOne(hub, clerk, 'unions', jump)).toMatchObject({ kind: 'stored' });
    });
  });

  describe('a move that the state does not allow', () => {
    it('keeps a submitted sheet locked until the hub itself has its return', async () => {
      const { hub, clerk } = newCity(body);
      const sent = { ...sheet, draft: false, submissions: [submission(1)] };
      const first = await put(hub, clerk, 'sheets', sent);
      const reopened = rowOf(clerk, { ...first, draft: true }, first);
      expect(await pushOne(hub, clerk, 'sheets', reopened)).toMatchObject({ code: 'SHEET_LOCKED' });
      expect(await pushOne(hub, clerk, 'sheets', rowOf(clerk, first, first, true))).toMatchObject({
        code: 'SHEET_LOCKED',
      });
      const removedCase = { ...returnCase(sheet.id, 1), id: `${sheet.id}|other` };
      const gone = await put(hub, clerk, 'cases', removedCase);
      await pushOne(hub, clerk, 'cases', rowOf(clerk, gone, gone, true));
      expect(await pushOne(hub, clerk, 'sheets', reopened)).toMatchObject({ code: 'SHEET_LOCKED' });
      await put(hub, clerk, 'cases', returnCase(sheet.id, 1));
      expect(await pushOne(hub, clerk, 'sheets', reopened)).toMatchObject({ kind: 'stored' });
    });

    it('takes the whole way of an office that was offline', async () => {
      const { hub, clerk } = newCity(body);
      const twice = { ...sheet, draft: false, submissions: [submission(1), submission(2)] };
      expect(await pushOne(hub, clerk, 'sheets', rowOf(clerk, twice))).toMatchObject({
        code: 'SHEET_ALREADY_SUBMITTED',
      });
      await put(hub, clerk, 'cases', returnCase(sheet.id, 1));
      expect(await pushOne(hub, clerk, 'sheets', rowOf(clerk, twice))).toMatchObject({ kind: 'stored' });
    });

    it('row 38: gives a certificate number once, within a push too, and never takes it back', async () => {
      const { hub, admin } = newCity(body);
      const first = hubDocuments.certificates();
      const sameNumber = { ...hubDocuments.certificates({ name: 'a2' }), content: first.content };
      const sameCandidacy = { ...first, id: 'cert-x', content: { ...first.content, number: '武工证x' } };
      const rows = [first, sameNumber, sameCandidacy].map((document) => rowOf(admin, document));
      const answers = await applyPush(hub, admin, 'certificates', rows);
      expect(answers.map(outcome)).toEqual([
        'stored',
        'CERTIFICATE_NUMBER_USED',
        'CERTIFICATE_ALREADY_ISSUED',
      ]);
      const again = await applyPush(hub, admin, 'certificates', rows);
      expect(again.map(outcome)).toEqual([
        'duplicate',
        'CERTIFICATE_NUMBER_USED',
        'CERTIFICATE_ALREADY_ISSUED',
      ]);
      const state = stateOf(admin, first);
      expect(await pushOne(hub, admin, 'certificates', rowOf(admin, state, state, true))).toMatchObject({
        code: 'CERTIFICATE_FROZEN',
      });
      const voided = { ...state, status: 'void' as const, voidReason: '打印错误' };
      const both = [rowOf(admin, voided, state), rowOf(admin, sameCandidacy)];
      expect((await applyPush(hub, admin, 'certificates', both)).map(outcome)).toEqual(['stored', 'stored']);
    });
  });

  describe('a failure of the store', () => {
    it('throws, tells nobody and leaves nothing, so that the push can come again', async () => {
      const { hub, clerk, cityId } = newCity(body);
      const heard: unknown[] = [];
      hub.feed.listen({ session: clerk, onChange: (names) => heard.push(names), onEnd: () => undefined });
      const broken = {
        ...hub,
        store: {
          ...hub.store,
          write: ((id, work) =>
            hub.store.write(id, async (city) => {
              await work(city);
              throw new Error('disk full');
            })) satisfies typeof hub.store.write,
        },
      };
      await expect(applyPush(broken, clerk, 'sheets', [rowOf(clerk, sheet)])).rejects.toThrow('disk full');
      expect(heard).toEqual([]);
      expect((await pullAll(hub, clerk, 'sheets')).documents.size).toBe(0);
      expect(await pushOne(hub, clerk, 'sheets', rowOf(clerk, sheet))).toEqual({ kind: 'stored', seq: 1 });
      expect(heard).toEqual([['sheets']]);
      expect(await hub.store.auditHead(cityId)).toMatchObject({ n: 1 });
    });
  });

  it('records who changed what, from what to what, by the hub’s clock', async () => {
    const { hub, clerk, cityId } = newCity(body);
    const first = await put(hub, clerk, 'unions', hubDocuments.unions());
    const laptop = { ...clerk, deviceId: 'pc-2' };
    const second = await put(hub, laptop, 'unions', { ...first, name: '改' }, first);
    await pushOne(hub, clerk, 'unions', rowOf(clerk, second, second, true));
    const history = await hub.store.readHistory(cityId, 'unions', 'u-a1');
    expect(history.map((entry) => ({ ...entry, ...statesOf(entry) }))).toMatchObject([
      { seq: 1, actor: 'townshipOperator', device: 'pc-1', at: hubTime, before: null, after: { rev: 1 } },
      { seq: 2, device: 'pc-2', before: { rev: 1, _deleted: false }, after: { rev: 2, name: '改' } },
      { seq: 3, before: { rev: 2 }, after: { rev: 3, _deleted: true, townshipCode: home } },
    ]);
    const audit = await hub.store.readAudit(cityId, 0, 10);
    expect(audit.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
      'create unions/u-a1#1',
      'update unions/u-a1#2',
      'remove unions/u-a1#3',
    ]);
  });

  it('answers an empty push with nothing', async () => {
    const { hub, clerk } = newCity(body);
    expect(await applyPush(hub, clerk, 'sheets', [])).toEqual([]);
  });
});
