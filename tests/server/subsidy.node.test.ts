import { expect, it } from 'vitest';
import { applyPush } from '../../server/services/apply-push.ts';
import type { HubSession } from '../../server/session.ts';
import { batchHash } from '../../shared/domain/batch-hash.ts';
import { assumedPrivacyRules } from '../../shared/domain/privacy/standing-rules.ts';
import type { Case } from '../../shared/schema/case.ts';
import type { DocumentOf } from '../../shared/schema/registry.ts';
import { subsidyLedger, type BatchDetail } from '../../shared/schema/subsidy-case.ts';
import { wuan2021 } from '../../shared/schemes/wuan-2021.ts';
import { eraseRows } from '../../shared/sync/account-erasure.ts';
import { describeEachStore } from '../helpers/each-store.ts';
import { cityCode, hubDocuments } from '../helpers/hub-documents.ts';
import { pullAll, put, rowOf, sessionOf, stateOf, testHub } from '../helpers/test-hub.ts';

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
      level: '高级',
      first: 1,
      last: 12,
      from: 0,
      to: 30_000,
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

/** A second batch for the months that the first has left out. */
const more = (): BatchDetail => {
  const batch = payment('2026-02');
  return { ...batch, lines: batch.lines.map((line) => ({ ...line, first: 5, last: 12 })) };
};

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
  const open = async () => {
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
    const decide = async (documents: readonly DocumentOf<'results'>[]) => {
      const rows = documents.map((document) => rowOf(office, document));
      for (const answer of await applyPush(hub, office, 'results', rows)) expect(answer.kind).toBe('stored');
    };
    await decide([hubDocuments.results()]);
    return { hub, finance, colleague, office, push, decide };
  };

  it('pays no month twice, whether the second batch comes in the same push, later or from another PC', async () => {
    const { finance, colleague, push } = await open();
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
    const { finance, office, push } = await open();
    await push(finance, ledgerCase('2026-01', payment('2026-01')));
    expect(await push(finance, step('2026-01', 'checked'))).toEqual(['SUBSIDY_SECOND_PERSON']);
    expect(await push(office, step('2026-01', 'cancelled'))).toEqual(['NOT_PERMITTED']);
    expect(await push(office, step('2026-01', 'checked'))).toEqual(['stored']);
    expect(await push(office, step('2026-01', 'handed'))).toEqual(['NOT_PERMITTED']);
    expect(await push(finance, step('2026-01', 'handed'))).toEqual(['stored']);
    expect(await push(finance, step('2026-01', 'cancelled'))).toEqual(['SUBSIDY_STAGE_WRONG']);
  });

  it('gives accounts to finance and to nobody else', async () => {
    const { hub, finance, colleague, office, push } = await open();
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

  it('refuses a batch that pays another rate, another level, more months or somebody without a result', async () => {
    const { finance, office, hub, push } = await open();
    const scheme = { ...hubDocuments.schemes(), id: 'wuan-2021@1', content: wuan2021 };
    await applyPush(hub, office, 'schemes', [rowOf(office, scheme)]);
    const paying = (changes: Partial<BatchDetail['lines'][number]>) => {
      const batch = payment('2026-01');
      return ledgerCase('2026-01', { ...batch, lines: batch.lines.map((line) => ({ ...line, ...changes })) });
    };
    const wrong = 'SUBSIDY_RESULT_DIFFERS';
    expect(await push(finance, paying({ to: 20_000 }))).toEqual([wrong]);
    expect(await push(finance, paying({ personId: 'p-b1' }))).toEqual([wrong]);
    expect(await push(finance, paying({ candidacyId: '2026|b1' }))).toEqual(['SUBSIDY_RESULT_MISSING']);
    const result = hubDocuments.results();
    const { outcome } = result;
    const subsidy = { monthly: 30_000, months: 4, amount: 120_000, suppressed: null };
    const before = stateOf(office, hubDocuments.results());
    const shorter = { ...result, outcome: { ...outcome, level: 'senior', subsidy } };
    await applyPush(hub, office, 'results', [rowOf(office, { ...shorter, rev: 2 }, before)]);
    expect(await push(finance, paying({ level: '中级', last: 4 }))).toEqual([wrong]);
    expect(await push(finance, paying({ last: 5 }))).toEqual([wrong]);
    expect(await push(finance, paying({ last: 4 }))).toEqual(['stored']);
    expect(await push(finance, { ...paying({}), id: `${ledger}|2026-02`, detail: more() })).toEqual([wrong]);
  });

  it('lets a list whose result has changed be cancelled and nothing else', async () => {
    const { finance, colleague, office, hub, push } = await open();
    await push(finance, ledgerCase('2026-01', payment('2026-01')));
    const before = stateOf(office, hubDocuments.results());
    const none = { monthly: 0, months: 12, amount: 0, suppressed: null };
    const lost = hubDocuments.results();
    const vetoed = { ...lost, rev: 2, outcome: { ...lost.outcome, level: 'ungraded', subsidy: none } };
    await applyPush(hub, office, 'results', [rowOf(office, vetoed, before)]);
    expect(await push(colleague, step('2026-01', 'checked'))).toEqual(['SUBSIDY_RESULT_DIFFERS']);
    expect(await push(colleague, step('2026-01', 'cancelled'))).toEqual(['stored']);
  });

  it('lets numbers be blotted out of the accounts of a batch once the bank has answered, and nothing else', async () => {
    const { hub, finance, colleague, push } = await open();
    const rows = [{ no: 1, holder: '李四', bank: '农商行', number: '6222020000000001' }];
    const accounts = {
      kind: 'batchAccounts' as const,
      batchId: `${ledger}|2026-01`,
      salt: 's'.repeat(16),
      rows,
    };
    const frozen = ledgerCase('2026-01|accounts', accounts);
    const blotted = { ...frozen, rev: 2, detail: eraseRows(accounts, new Set([1])) };
    const changing = async (next: Case) => {
      const [answer] = await applyPush(hub, finance, 'cases', [
        rowOf(finance, next, stateOf(finance, frozen)),
      ]);
      return answer?.kind === 'refused' ? answer.code : answer?.kind;
    };
    await push(finance, frozen, ledgerCase('2026-01', payment('2026-01')));
    expect(await changing(blotted)).toBe('CASE_FROZEN');
    await push(colleague, step('2026-01', 'checked'));
    await push(finance, step('2026-01', 'handed'));
    expect(await changing(blotted)).toBe('CASE_FROZEN');
    const paid = { no: 1, result: 'paid' as const, on: '2026-12-20', note: '' };
    const receipt = { kind: 'receipt' as const, batchId: `${ledger}|2026-01`, outcomes: [paid] };
    expect(await push(finance, ledgerCase('2026-01|receipt|r1', receipt))).toEqual(['stored']);
    const forged = { ...accounts, rows: [{ ...rows[0]!, number: '****0009' }] };
    expect(await changing({ ...blotted, detail: { ...forged, salt: '0'.repeat(16) } })).toBe('CASE_FROZEN');
    expect(await changing(blotted)).toBe('stored');
  });

  it('keeps every other paper out of the ledger and its ids', async () => {
    const { finance, office, push } = await open();
    const veto = hubDocuments.cases();
    expect(await push(office, { ...veto, id: `${ledger}|2026-01` })).toEqual(['IDENTITY_MISMATCH']);
    expect(await push(office, { ...veto, townshipCode: cityCode, candidacyId: ledger })).toEqual([
      'IDENTITY_MISMATCH',
    ]);
    const elsewhere = { ...ledgerCase('2026-01', payment('2026-01')), candidacyId: '2026|a1' };
    expect(await push(finance, elsewhere)).toEqual(['IDENTITY_MISMATCH']);
  });

  it('row 41: takes no batch that pays without consent where the city forbids it', async () => {
    const { hub, finance, push } = await open();
    const admin = sessionOf('cityAdmin', { cityId: finance.cityId });
    const rules = { ...assumedPrivacyRules, consentBlocks: true };
    const unit = { ...hubDocuments.orgUnits({ township: cityCode }), kind: 'city' as const };
    await put(hub, admin, 'orgUnits', { ...unit, privacyRules: rules });
    const account = {
      kind: 'account' as const,
      personId: 'p-a1',
      turn: 1 as const,
      holder: '李四',
      bank: '农商行',
      number: '6222020000000001',
      byName: '',
    };
    const keyed = ledgerCase('account|p-a1|1', account);
    const batch = ledgerCase('2026-01', payment('2026-01'));
    expect(await push(finance, keyed, batch)).toEqual(['stored', 'SUBSIDY_CONSENT_MISSING']);
    const recovery = ledgerCase('2026-02', { ...payment('2026-02'), direction: 'recover' });
    expect(await push(finance, recovery)).not.toContain('SUBSIDY_CONSENT_MISSING');
    const consented = { ...account, turn: 2 as const, consentOn: '2026-11-01' };
    expect(await push(finance, ledgerCase('account|p-a1|2', consented), batch)).toEqual(['stored', 'stored']);
  });
});
