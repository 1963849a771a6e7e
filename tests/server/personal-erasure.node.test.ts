import { expect, it } from 'vitest';
import { applyPush } from '../../server/services/apply-push.ts';
import { readHistory } from '../../server/services/read-history.ts';
import { verifyAudit } from '../../server/services/verify-audit.ts';
import { openSqlStore } from '../../server/store/sql-store.ts';
import type { Case } from '../../shared/schema/case.ts';
import type { DataRequestDetail } from '../../shared/schema/data-request.ts';
import type { Person } from '../../shared/schema/person.ts';
import { cycleSubject, type ObjectionDetail } from '../../shared/schema/proceeding.ts';
import { blankAsker } from '../../shared/sync/erase-asker.ts';
import { blankPerson } from '../../shared/sync/erase-person.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { requestCase, requestDetail } from '../helpers/data-requests.ts';
import { cityCode, hubDocuments } from '../helpers/hub-documents.ts';
import { put, rowOf, sessionOf, testHub } from '../helpers/test-hub.ts';
import { testFieldKeys } from '../helpers/test-field-keys.ts';

const township = sessionOf('townshipOperator');
const city = sessionOf('cityAdmin');
const phone = '13912345678';
const erased = { at: '2030-01-02T00:00:00.000Z', byName: '张三', reason: '保存期满' };

const objection: ObjectionDetail = {
  kind: 'objection',
  noticeId: 'n1',
  about: null,
  receivedOn: '2026-12-01',
  channel: 'visit',
  signed: true,
  name: '孙异议',
  contact: phone,
  content: '名单有误',
  dueOn: '2026-12-10',
  investigation: '',
  answer: '已答复',
  result: 'kept',
  closedOn: '2026-12-05',
};

const objectionCase = (detail: ObjectionDetail): Case => ({
  ...hubDocuments.cases(),
  id: 'o1',
  townshipCode: cityCode,
  candidacyId: cycleSubject('2026'),
  detail,
});

const person = (): Person => ({
  ...hubDocuments.people(),
  phone,
  birthOn: '1970-02-03',
  education: '大专',
});

describeEachStore((body) => {
  const fresh = async () => {
    const driver = await (await body.fresh()).driver();
    const store = await openSqlStore(driver, testFieldKeys);
    const rowsOf = (table: string) =>
      driver.reader.query(`SELECT * FROM ${table} WHERE city_id = ?`, ['wuan']);
    const everything = async () =>
      JSON.stringify(await Promise.all(['history', 'documents', 'departures'].map(rowsOf)));
    return { store, everything };
  };

  it('keeps of a person whose time is over his name alone, in every state, and the chain says so', async () => {
    const { store, everything } = await fresh();
    const hub = testHub(store);
    const known = await put(hub, township, 'people', person());
    const moved = await put(hub, township, 'people', { ...known, phone: '13700001111' }, known);
    await put(hub, township, 'people', { ...blankPerson(moved), erased }, moved);
    const told = JSON.stringify(await store.readHistory('wuan', 'people', known.id));
    for (const gone of [phone, '13700001111', '1970-02-03', '大专'])
      expect(told + (await everything())).not.toContain(gone);
    expect(told).toContain(known.name);
    expect(await verifyAudit(store, 'wuan')).toMatchObject({ kind: 'intact' });
    const answers = await applyPush(hub, township, 'people', [
      rowOf(township, { ...person(), id: 'p9', erased }),
    ]);
    expect(answers).toMatchObject([{ kind: 'refused', code: 'ERASED_NOT_EMPTY' }]);
    await store.close();
  });

  it('row 40: takes a request that says who asks, lets it be answered once, and forgets who asked', async () => {
    const { store, everything } = await fresh();
    const hub = testHub(store);
    const answersTo = async (before: Case | null, ...details: readonly DataRequestDetail[]) => {
      const rows = details.map((detail) =>
        rowOf(township, { ...(before ?? requestCase(detail)), detail }, before),
      );
      const answers = await applyPush(hub, township, 'cases', rows);
      return answers.map((one) => (one.kind === 'refused' ? one.code : one.kind));
    };
    expect(
      await answersTo(
        null,
        { ...requestDetail, name: '' },
        { ...requestDetail, dueOn: '2026-11-01' },
        { ...requestDetail, result: 'refused' },
      ),
    ).toEqual(['FIELD_REQUIRED', 'REQUEST_DAYS_REVERSED', 'FIELD_REQUIRED']);
    const open = await put(hub, township, 'cases', requestCase(requestDetail));
    const done = { ...requestDetail, result: 'done' as const, answer: '已交本人', closedOn: '2026-11-05' };
    expect(
      await answersTo(
        open,
        { ...done, answer: ' ' },
        { ...done, closedOn: '2026-11-01' },
        { ...requestDetail, erased },
      ),
    ).toEqual(['FIELD_REQUIRED', 'REQUEST_DAYS_REVERSED', 'ERASED_NOT_EMPTY']);
    const answered = await put(hub, township, 'cases', { ...open, detail: done }, open);
    const gone = { ...blankAsker(done), erased };
    expect(
      await answersTo(answered, requestDetail, { ...done, answer: '改了' }, { ...gone, result: 'refused' }),
    ).toEqual(['CASE_FROZEN', 'CASE_FROZEN', 'CASE_FROZEN']);
    expect(
      await applyPush(hub, township, 'cases', [rowOf(township, answered, answered, true)]),
    ).toMatchObject([{ kind: 'refused', code: 'CASE_FROZEN' }]);
    expect(await answersTo(answered, gone)).toEqual(['stored']);
    const told = JSON.stringify(await store.readHistory('wuan', 'cases', open.id)) + (await everything());
    for (const secret of ['孙请求', '13700137000', '想看自己的评分', '已交本人', '书面申请'])
      expect(told).not.toContain(secret);
    expect(told).toContain('2026-11-05');
    expect(await verifyAudit(store, 'wuan')).toMatchObject({ kind: 'intact' });
    await store.close();
  });

  it('keeps of a settled objection what was found, and not who made it, in an archived year too', async () => {
    const { store } = await fresh();
    const hub = testHub(store);
    const settled = await put(hub, city, 'cases', objectionCase(objection));
    const open = { ...objection, result: 'open' as const, closedOn: null, answer: '' };
    const running = await put(hub, city, 'cases', { ...objectionCase(open), id: 'o2' });
    await store.write('wuan', (writer) => {
      const seq = writer.takeSeq();
      const document = { ...hubDocuments.cycles(), status: 'archived' as const };
      return writer.putDocuments('cycles', [{ document, deleted: false, seq, sinceSeq: seq }]);
    });
    const change = (stored: Case, detail: ObjectionDetail) => rowOf(city, { ...stored, detail }, stored);
    const blank = { ...blankAsker(objection), erased };
    const answers = await applyPush(hub, city, 'cases', [
      change(running, { ...blankAsker(open), erased }),
      change(settled, { ...blank, answer: '改了' }),
      change(settled, { ...objection, erased }),
      change(settled, blank),
    ]);
    expect(answers.map((one) => (one.kind === 'refused' ? one.code : one.kind))).toEqual([
      'CYCLE_ARCHIVED',
      'CYCLE_ARCHIVED',
      'CYCLE_ARCHIVED',
      'stored',
    ]);
    const { states } = await readHistory(hub, city, 'cases', settled.id);
    expect(JSON.stringify(states)).not.toContain('孙异议');
    expect(JSON.stringify(states)).toContain('已答复');
    expect(JSON.stringify(await readHistory(hub, city, 'cases', running.id))).toContain(phone);
    // All of the chain holds; nobody pushed the cycle that was put there above.
    expect(await verifyAudit(store, 'wuan')).toMatchObject({ fault: 'foreign' });
    await store.close();
  });
});
