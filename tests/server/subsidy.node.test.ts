import { expect, it } from 'vitest';
import { applyPush } from '../../server/services/apply-push.ts';
import type { HubSession } from '../../server/session.ts';
import { batchHash } from '../../shared/domain/batch-hash.ts';
import type { Case } from '../../shared/schema/case.ts';
import { subsidyLedger, type BatchDetail } from '../../shared/schema/subsidy-case.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { cityCode, hubDocuments } from '../helpers/hub-documents.ts';
import { pullAll, rowOf, sessionOf, testHub } from '../helpers/test-hub.ts';

const ledger = subsidyLedger('2026');

const payment = (number: string): BatchDetail => ({
  kind: 'batch',
  number,
  direction: 'pay',
  lines: [
    {
      no: 1,
      candidacyId: '2026|a1',
      personId: 'p-a1',
      name: '李四',
      union: '某某公司工会',
      township: '武安镇',
      level: '中级',
      first: 1,
      last: 12,
      from: 0,
      to: 20_000,
      tax: 0,
    },
  ],
  accountsHash: null,
  byName: '钱会计',
});

const ledgerCase = (id: string, detail: Case['detail']): Case => ({
  ...hubDocuments.cases(),
  id: `${ledger}|${id}`,
  townshipCode: cityCode,
  candidacyId: ledger,
  detail,
});

const step = (batch: string, name: 'checked' | 'handed' | 'cancelled'): Case =>
  ledgerCase(`${batch}|${name}`, {
    kind: 'batchStep',
    batchId: `${ledger}|${batch}`,
    step: name,
    hash: batchHash(payment(batch)),
    byName: '',
    reason: '账号有误',
  });

describeEachStore((body) => {
  let cities = 0;
  const open = () => {
    const cityId = `subsidy-${(cities += 1)}`;
    const hub = testHub(body.store());
    const finance = sessionOf('finance', { cityId, id: 'finance-1' });
    const colleague = sessionOf('finance', { cityId, id: 'finance-2', deviceId: 'pc-2', sessionId: 's2' });
    const office = sessionOf('cityOperator', { cityId });
    const push = async (who: HubSession, ...documents: readonly Case[]) => {
      const rows = documents.map((document) => rowOf(who, document));
      const answers = await applyPush(hub, who, 'cases', rows);
      return answers.map((answer) => (answer.kind === 'refused' ? answer.code : answer.kind));
    };
    return { hub, finance, colleague, office, push };
  };

  it('pays no month twice, whether the second batch comes in the same push, later or from another PC', async () => {
    const { finance, colleague, push } = open();
    expect(
      await push(
        finance,
        ledgerCase('2026-01', payment('2026-01')),
        ledgerCase('2026-02', payment('2026-02')),
      ),
    ).toEqual(['stored', 'SUBSIDY_PAID_TWICE']);
    expect(await push(colleague, ledgerCase('2026-03', payment('2026-03')))).toEqual(['SUBSIDY_PAID_TWICE']);
    expect(await push(colleague, ledgerCase('again', payment('2026-01')))).toEqual(['SUBSIDY_NUMBER_USED']);
    expect(await push(finance, step('2026-01', 'cancelled'))).toEqual(['stored']);
    expect(await push(colleague, ledgerCase('2026-03', payment('2026-03')))).toEqual(['stored']);
  });

  it('lets the city office check a list and nothing else, and nobody his own', async () => {
    const { finance, office, push } = open();
    await push(finance, ledgerCase('2026-01', payment('2026-01')));
    expect(await push(finance, step('2026-01', 'checked'))).toEqual(['SUBSIDY_SECOND_PERSON']);
    expect(await push(office, step('2026-01', 'cancelled'))).toEqual(['NOT_PERMITTED']);
    expect(await push(office, step('2026-01', 'checked'))).toEqual(['stored']);
    expect(await push(office, step('2026-01', 'handed'))).toEqual(['NOT_PERMITTED']);
    expect(await push(finance, step('2026-01', 'handed'))).toEqual(['stored']);
    expect(await push(finance, step('2026-01', 'cancelled'))).toEqual(['SUBSIDY_STAGE_WRONG']);
  });

  it('gives accounts to finance and to nobody else', async () => {
    const { hub, finance, colleague, office, push } = open();
    const rows = [{ no: 1, holder: '李四', bank: '农商行', number: '6222020000000001' }];
    const accounts = {
      kind: 'batchAccounts' as const,
      batchId: `${ledger}|2026-01`,
      salt: 's'.repeat(16),
      rows,
    };
    await push(finance, ledgerCase('2026-01|accounts', accounts), ledgerCase('2026-01', payment('2026-01')));
    const seenBy = async (who: HubSession) => [...(await pullAll(hub, who, 'cases')).documents.keys()];
    expect(await seenBy(colleague)).toEqual([`${ledger}|2026-01|accounts`, `${ledger}|2026-01`]);
    expect(await seenBy(office)).toEqual([`${ledger}|2026-01`]);
    for (const role of ['townshipOperator', 'panelMember'] as const) {
      expect(await seenBy(sessionOf(role, { cityId: finance.cityId }))).toEqual([]);
    }
  });

  it('keeps every other paper out of the ledger and its ids', async () => {
    const { finance, office, push } = open();
    const veto = hubDocuments.cases();
    expect(await push(office, { ...veto, id: `${ledger}|2026-01` })).toEqual(['IDENTITY_MISMATCH']);
    expect(await push(office, { ...veto, townshipCode: cityCode, candidacyId: ledger })).toEqual([
      'IDENTITY_MISMATCH',
    ]);
    const elsewhere = { ...ledgerCase('2026-01', payment('2026-01')), candidacyId: '2026|a1' };
    expect(await push(finance, elsewhere)).toEqual(['IDENTITY_MISMATCH']);
  });
});
