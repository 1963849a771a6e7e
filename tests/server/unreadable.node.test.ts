import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildHub } from '../../server/app.ts';
import type { HubStore } from '../../server/store/hub-store.ts';
import type { SqlDriver } from '../../server/store/sql-driver.ts';
import { openSqlStore } from '../../server/store/sql-store.ts';
import { documentProblems } from '../../shared/schema/check-document.ts';
import type { Person } from '../../shared/schema/person.ts';
import type { WireDocument } from '../../shared/sync/protocol.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { hubDocuments, neighbour } from '../helpers/hub-documents.ts';
import { believeHeader, pushOverHttp, requestPull, requestPush } from '../helpers/hub-request.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';
import { put, rowOf, sessionOf, stateOf, testHub } from '../helpers/test-hub.ts';

const clerk = sessionOf('townshipOperator');
const personOf = (id: string): Person => ({ ...hubDocuments.people(), id, phone: '13912345678' });

const columns = { history: 'after', departures: 'body' } as const;

/** Puts the sealed telephone number of `from` in the place of that of `of`, as somebody in the database may. */
async function swapPhone(
  driver: SqlDriver,
  of: string,
  from: string,
  table: keyof typeof columns = 'history',
): Promise<void> {
  const textOf = async (id: string, within: keyof typeof columns): Promise<string> => {
    const sql = `SELECT ${columns[within]} AS text FROM ${within} WHERE city_id = ? AND collection = 'people' AND id = ?`;
    return String((await driver.reader.query(sql, ['wuan', id]))[0]?.['text']);
  };
  const phoneOf = (text: string) => (JSON.parse(text) as { readonly phone: string }).phone;
  const [broken, whole] = [await textOf(of, table), await textOf(from, 'history')];
  const sql = `UPDATE ${table} SET ${columns[table]} = ? WHERE city_id = ? AND collection = 'people' AND id = ?`;
  const text = broken.replace(phoneOf(broken), phoneOf(whole));
  await driver.transaction((session) => session.query(sql, [text, 'wuan', of]));
}

describeEachStore((body) => {
  let store: HubStore;
  let driver: SqlDriver;
  let app: Awaited<ReturnType<typeof buildHub>>;
  let log = '';
  let broken: Person;
  let whole: Person;
  beforeEach(async () => {
    log = '';
    driver = await (await body.fresh()).driver();
    store = await openSqlStore(driver, testFieldKeys);
    broken = await put(testHub(store), clerk, 'people', personOf('p1'));
    whole = await put(testHub(store), clerk, 'people', personOf('p2'));
    await swapPhone(driver, 'p1', 'p2');
    app = await buildHub({
      store,
      authenticate: believeHeader,
      rendererFolder: null,
      logger: { stream: { write: (line: string) => void (log += line) } },
    });
  });
  afterEach(async () => {
    await app.close();
    await store.close();
  });

  const pulled = async (after = 0) => {
    const { documents, checkpoint } = (await requestPull(app, clerk, 'people', after)).json<{
      documents: readonly Person[];
      checkpoint: { seq: number };
    }>();
    return { ids: documents.map(({ id }) => id), phones: documents.map(({ phone }) => phone), checkpoint };
  };
  const health = async () => (await app.inject('/v1/health')).json<object>();

  it('a document that does not open holds up no other; the log names it and the state counts it', async () => {
    expect(await health()).toEqual({ status: 'ok' });
    expect(await pulled()).toMatchObject({ ids: ['p2'], phones: ['13912345678'] });
    await pulled();
    expect(await health()).toEqual({ status: 'ok', unreadable: 1 });
    expect((await app.inject('/metrics')).body).toContain('gongping_unreadable_documents 1');
    const lines = log.split('\n').filter((line) => line.includes('does not open'));
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { collection: 'people', id: 'p1', reason: 'SEALED_UNREADABLE', field: 'people.phone' },
    ]);
    expect(log).not.toMatch(/13912345678|gp1:/u);
  });

  it('of a push each other row is taken, and what meets it is refused in words, without its sealed text', async () => {
    const stale = { ...broken, rev: 1, deviceId: 'pc-2', name: '别处填写' };
    const answers = await requestPush(app, clerk, 'people', [
      rowOf(clerk, { ...whole, name: '王改名' }, whole),
      rowOf(clerk, stale),
      rowOf(clerk, personOf('p3')),
    ]);
    expect(answers.json<{ answers: object[] }>().answers).toMatchObject([
      { kind: 'stored' },
      { kind: 'refused', code: 'SEALED_AT_HUB' },
      { kind: 'stored' },
    ]);
    expect(answers.body).not.toContain('gp1:');
  });

  it('the PC that has it mends it by entering the field anew, and sent twice nothing is lost', async () => {
    const { checkpoint } = await pulled();
    const again = { newDocumentState: { ...broken, _deleted: false }, assumedMasterState: null };
    expect(await pushOverHttp(app, clerk, 'people', again)).toMatchObject({ kind: 'duplicate' });
    const mended = { ...broken, phone: '13700001111' };
    expect(await pushOverHttp(app, clerk, 'people', rowOf(clerk, mended, broken))).toMatchObject({
      kind: 'stored',
    });
    expect(await pulled(checkpoint.seq)).toMatchObject({ ids: ['p1'], phones: ['13700001111'] });
    expect(await health()).toEqual({ status: 'ok' });
    expect(stateOf(clerk, mended, broken).rev).toBe(2);
  });

  it('what was taken back from a township, and what was deleted, goes out though its own seal is broken', async () => {
    const left = await put(testHub(store), clerk, 'people', personOf('p3'));
    const deleted = await put(testHub(store), clerk, 'people', personOf('p4'));
    const { checkpoint } = await pulled();
    await put(testHub(store), sessionOf('cityAdmin'), 'people', { ...left, townshipCode: neighbour }, left);
    await pushOverHttp(app, clerk, 'people', rowOf(clerk, deleted, deleted, true));
    await swapPhone(driver, 'p3', 'p2', 'departures');
    await swapPhone(driver, 'p4', 'p2');
    const taken = await requestPull(app, clerk, 'people', checkpoint.seq);
    const { documents } = taken.json<{ documents: readonly WireDocument<'people'>[] }>();
    expect(documents.map(({ id, _deleted }) => [id, _deleted])).toEqual([
      ['p3', true],
      ['p4', true],
    ]);
    // Such as a PC can store.
    const stored = documents.map(({ _deleted, ...document }) => documentProblems('people', document));
    expect(stored).toEqual([[], []]);
    expect(taken.body).not.toMatch(/13912345678|gp1:/u);
  });
});
