import { archiveFromDocuments, type CycleDocuments } from '../../archive/from-documents.ts';
import { accountsHash, batchHash } from '../../domain/batch-hash.ts';
import { monthsByAppointment } from '../../domain/months-by-appointment.ts';
import type { Case } from '../../schema/case.ts';
import {
  subsidyLedger,
  type BatchAccountsDetail,
  type BatchDetail,
  type BatchLine,
} from '../../schema/subsidy-case.ts';
import { wuanCityCode } from '../../schemes/wuan-reference.ts';
import { demoStamp } from '../demo-stamp.ts';
import type { ListedResult } from './listed-results.ts';

const clerks = {
  first: { id: 'demo-finance-1', name: '市总财务 钱会计' },
  second: { id: 'demo-finance-2', name: '市总财务 孙出纳' },
} as const;

function linesOf(documents: CycleDocuments, rows: readonly ListedResult[]): BatchLine[] {
  const archive = archiveFromDocuments(documents);
  const spans = monthsByAppointment(archive, new Map(archive.appointments.map((one) => [one.id, one])));
  const appointments = new Map(documents.candidacies.map(({ id, appointmentId }) => [id, appointmentId]));
  return rows
    .filter(({ result }) => result.outcome.subsidy.amount > 0)
    .map(({ result, listed: { name, union, township, level } }, place) => {
      const { first = 1, last = 12 } = spans.get(appointments.get(result.id) ?? '') ?? {};
      const months = { first, last, from: 0, to: result.outcome.subsidy.monthly, tax: 0 };
      const { id: candidacyId, personId } = result;
      return { no: place + 1, candidacyId, personId, name, union, township, level, ...months };
    });
}

/** One batch that was made, checked by a second person, handed to the bank and paid to everybody. */
export function lastYearPayment(documents: CycleDocuments, rows: readonly ListedResult[]): readonly Case[] {
  const { id: cycleId, year } = documents.cycle;
  const ledger = subsidyLedger(cycleId);
  const batchId = `${ledger}|batch-demo`;
  const caseOf = (id: string, day: string, by: string, detail: Case['detail']): Case => ({
    ...demoStamp(`${year + 1}-01-${day}T02:00:00.000Z`, by),
    id,
    cycleId,
    townshipCode: wuanCityCode,
    candidacyId: ledger,
    office: 'city',
    detail,
  });
  const lines = linesOf(documents, rows);
  const accounts: BatchAccountsDetail = {
    kind: 'batchAccounts',
    batchId,
    salt: `salt-of-the-demo-${year}`,
    rows: lines.map(({ no, name }) => ({
      no,
      holder: name,
      bank: '武安农商银行',
      number: `62170000${String(no).padStart(8, '0')}`,
    })),
  };
  const batch: BatchDetail = {
    kind: 'batch',
    number: `${cycleId}-01`,
    direction: 'pay',
    lines,
    accountsHash: accountsHash(accounts),
    byName: clerks.first.name,
  };
  const step = { kind: 'batchStep', batchId, hash: batchHash(batch), reason: '' } as const;
  const paid = lines.map(({ no }) => ({ no, result: 'paid' as const, on: `${year + 1}-01-16`, note: '' }));
  const { first, second } = clerks;
  return [
    caseOf(`${batchId}|accounts`, '12', first.id, accounts),
    caseOf(batchId, '12', first.id, batch),
    caseOf(`${batchId}|checked`, '13', second.id, { ...step, step: 'checked', byName: second.name }),
    caseOf(`${batchId}|handed`, '14', first.id, { ...step, step: 'handed', byName: first.name }),
    caseOf(`${batchId}|receipt`, '16', first.id, { kind: 'receipt', batchId, outcomes: paid }),
  ];
}
