import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchHash } from '../../../shared/domain/batch-hash.ts';
import { foldBatches, isLive, lineAmount, returnsOf } from '../../../shared/domain/fold-batches.ts';
import { rateChanges } from '../../../shared/domain/subsidy-differences.ts';
import {
  monthsOf,
  noRates,
  settledRates,
  type MonthlyRates,
} from '../../../shared/domain/subsidy-settled.ts';
import type { Case } from '../../../shared/schema/case.ts';
import { subsidyLedger, type BatchDetail, type BatchLine } from '../../../shared/schema/subsidy-case.ts';
import { subsidyProblem } from '../../../shared/sync/subsidy-problem.ts';
import { stamp } from '../../helpers/sample-documents.ts';

const ledger = subsidyLedger('2026');
const people = ['c1', 'c2', 'c3'];

const caseOf = (id: string, detail: Case['detail'], updatedBy: string): Case => ({
  ...stamp,
  id,
  updatedBy,
  cycleId: '2026',
  townshipCode: '130481',
  candidacyId: ledger,
  office: 'city',
  detail,
});

/** A finance office: what it writes is judged as the hub judges it, and what is refused is not written. */
class Office {
  readonly due = new Map<string, MonthlyRates>(people.map((id) => [id, noRates]));
  readonly cases: Case[] = [];
  #count = 0;

  write(id: string, detail: Case['detail'], by = 'finance-1'): string | null {
    const next = caseOf(id, detail, by);
    if (this.cases.some((one) => one.id === id)) return 'DOCUMENT_EXISTS';
    const wrong = subsidyProblem(null, next, this.cases);
    if (!wrong) this.cases.push(next);
    return wrong?.code ?? null;
  }

  lines(direction: BatchDetail['direction'], chosen: readonly string[] = people): BatchLine[] {
    const settled = settledRates(foldBatches(this.cases));
    return chosen
      .flatMap((candidacyId) =>
        rateChanges(this.due.get(candidacyId) ?? noRates, settled.get(candidacyId)).map((change) => ({
          candidacyId,
          ...change,
        })),
      )
      .filter(({ from, to }) => to > from === (direction === 'pay'))
      .map(({ candidacyId, ...change }, place) => ({
        no: place + 1,
        candidacyId,
        personId: candidacyId,
        name: candidacyId,
        union: '',
        township: '',
        level: '',
        tax: 0,
        ...change,
      }));
  }

  prepare(lines: BatchLine[], direction: BatchDetail['direction']): string | null {
    if (lines.length === 0) return null;
    const number = `2026-${(this.#count += 1)}`;
    const detail = { kind: 'batch' as const, number, direction, lines, accountsHash: null, byName: '' };
    return this.write(`${ledger}|${number}`, detail);
  }

  step(batchId: string, step: 'checked' | 'handed' | 'cancelled', by = 'finance-2'): string | null {
    const batch = foldBatches(this.cases).find(({ id }) => id === batchId);
    if (!batch) return null;
    const hash = batchHash(batch.batch);
    return this.write(
      `${batchId}|${step}`,
      { kind: 'batchStep', batchId, step, hash, reason: '重做', byName: '' },
      by,
    );
  }

  /** The bank's answer for every line, `fails` telling which come back. */
  answer(batchId: string, fails: (no: number) => boolean): string | null {
    const batch = foldBatches(this.cases).find(({ id }) => id === batchId);
    if (!batch) return null;
    const outcomes = batch.batch.lines.map(({ no }) => ({
      no,
      result: fails(no) ? ('returned' as const) : ('paid' as const),
      on: '2026-12-20',
      note: '',
    }));
    this.#count += 1;
    return this.write(`${batchId}|receipt|${this.#count}`, { kind: 'receipt', batchId, outcomes });
  }

  /** Takes the newest word of the bank on a line back. */
  undo(batchId: string, no: number): string | null {
    const receipts = [...returnsOf(batchId, no, this.cases)];
    this.#count += 1;
    const detail = { kind: 'receiptUndo' as const, batchId, no, receipts, byName: '', reason: '登记错了' };
    return this.write(`${batchId}|undo|${this.#count}`, detail);
  }

  batchIds = (): string[] => foldBatches(this.cases).map(({ id }) => id);
}

/** What has arrived of a candidacy, less what came back from it. */
const paidTotal = (office: Office, candidacyId: string): number =>
  foldBatches(office.cases)
    .flatMap((batch) =>
      batch.batch.lines.filter(
        (line) =>
          line.candidacyId === candidacyId &&
          isLive(batch, line) &&
          batch.outcomes.get(line.no)?.result === 'paid',
      ),
    )
    .reduce((sum, line) => sum + lineAmount(line), 0);

const total = (rates: MonthlyRates): number => rates.reduce((sum, rate) => sum + rate, 0);

const rate = fc.constantFrom(0, 10_000, 20_000, 30_000);
const act = fc.oneof(
  fc.record({
    kind: fc.constant('correct' as const),
    who: fc.constantFrom(...people),
    rate,
    first: fc.integer({ min: 1, max: 12 }),
    last: fc.integer({ min: 1, max: 12 }),
  }),
  fc.record({
    kind: fc.constant('prepare' as const),
    direction: fc.constantFrom('pay' as const, 'recover' as const),
    chosen: fc.subarray(people),
  }),
  fc.record({
    kind: fc.constant('prepareTwice' as const),
    direction: fc.constantFrom('pay' as const, 'recover' as const),
  }),
  fc.record({
    kind: fc.constant('step' as const),
    which: fc.nat(20),
    step: fc.constantFrom('checked' as const, 'handed' as const, 'cancelled' as const),
  }),
  fc.record({
    kind: fc.constant('answer' as const),
    which: fc.nat(20),
    fails: fc.array(fc.nat(12)),
    twice: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('undo' as const),
    which: fc.nat(20),
    no: fc.integer({ min: 1, max: 12 }),
    twice: fc.boolean(),
  }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

function carryOut(office: Office, one: Act): void {
  const pick = (which: number) => {
    const ids = office.batchIds();
    return ids[which % Math.max(1, ids.length)] ?? '';
  };
  switch (one.kind) {
    case 'correct':
      office.due.set(
        one.who,
        noRates.map((_, place) => (place + 1 >= one.first && place + 1 <= one.last ? one.rate : 0)),
      );
      return;
    case 'prepare':
      expect(office.prepare(office.lines(one.direction, one.chosen), one.direction)).toBeNull();
      return;
    case 'prepareTwice': {
      const lines = office.lines(one.direction);
      expect(office.prepare(lines, one.direction)).toBeNull();
      if (lines.length > 0) expect(office.prepare(lines, one.direction)).toBe('SUBSIDY_PAID_TWICE');
      return;
    }
    case 'step':
      office.step(pick(one.which), one.step);
      return;
    case 'answer': {
      const id = pick(one.which);
      const fails = (no: number) => one.fails.includes(no);
      office.answer(id, fails);
      if (one.twice) office.answer(id, fails);
      return;
    }
    case 'undo': {
      const id = pick(one.which);
      office.undo(id, one.no);
      if (one.twice) expect(office.undo(id, one.no)).not.toBeNull();
    }
  }
}

/** Everything that is open is carried to its end, and what is still different is paid or recovered. */
function finish(office: Office): void {
  for (let round = 0; round < 4; round += 1) {
    for (const id of office.batchIds()) {
      office.step(id, 'checked');
      office.step(id, 'handed');
      office.answer(id, () => false);
    }
    for (const direction of ['recover', 'pay'] as const) {
      expect(office.prepare(office.lines(direction), direction)).toBeNull();
    }
  }
}

/** A month holds no more than the highest rate ever due for it, and what could not be recovered of it. */
function expectNoMonthTwice(office: Office): void {
  const batches = foldBatches(office.cases);
  const lost = new Map<string, number>();
  for (const batch of batches.filter(({ batch: { direction } }) => direction === 'recover')) {
    for (const line of batch.batch.lines.filter(({ no }) => batch.outcomes.get(no)?.result === 'returned')) {
      for (const month of monthsOf(line)) {
        const key = `${line.candidacyId}/${month}`;
        lost.set(key, (lost.get(key) ?? 0) + line.from - line.to);
      }
    }
  }
  for (const [id, rates] of settledRates(batches)) {
    rates.forEach((settled, place) => {
      expect(settled).toBeLessThanOrEqual(30_000 + (lost.get(`${id}/${place + 1}`) ?? 0));
    });
  }
}

test('row 39: whatever the sequence of batches, returns, double imports and corrections, the paid total is the due total and no month is paid twice', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const office = new Office();
      for (const one of acts) {
        carryOut(office, one);
        expectNoMonthTwice(office);
      }
      finish(office);
      for (const id of people) expect(paidTotal(office, id)).toBe(total(office.due.get(id) ?? noRates));
      expect(office.lines('pay')).toEqual([]);
      expect(office.lines('recover')).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

const yearAt = (monthly: number): MonthlyRates => noRates.map(() => monthly);

function handedOver(monthly: number): { readonly office: Office; readonly id: string } {
  const office = new Office();
  office.due.set('c1', yearAt(monthly));
  office.prepare(office.lines('pay'), 'pay');
  const [id = ''] = office.batchIds();
  office.step(id, 'checked');
  office.step(id, 'handed');
  return { office, id };
}

test('row 39: a payment the bank returns is payable once more and no more', () => {
  const { office, id } = handedOver(20_000);
  expect(office.lines('pay')).toEqual([]);
  office.answer(id, () => true);
  const again = office.lines('pay');
  expect(again).toMatchObject([{ first: 1, last: 12, from: 0, to: 20_000 }]);
  expect(office.prepare(again, 'pay')).toBeNull();
  expect(office.prepare(again, 'pay')).toBe('SUBSIDY_PAID_TWICE');
  // An older file that still calls it paid comes in late.
  office.answer(id, () => false);
  expect(office.lines('pay')).toEqual([]);
});

test('row 39: a return recorded by mistake is taken back, and no more once the money is on its way again', () => {
  const { office, id } = handedOver(20_000);
  office.answer(id, () => false);
  office.answer(id, () => true);
  expect(office.lines('pay')).toHaveLength(1);
  expect(office.undo(id, 1)).toBeNull();
  expect(foldBatches(office.cases)[0]?.outcomes.get(1)?.result).toBe('paid');
  expect(office.lines('pay')).toEqual([]);
  expect(office.undo(id, 1)).toBe('SUBSIDY_NOT_RETURNED');
  // The bank does return it later.
  office.answer(id, () => true);
  expect(office.prepare(office.lines('pay'), 'pay')).toBeNull();
  expect(office.undo(id, 1)).toBe('SUBSIDY_PAID_AGAIN');
  const [, again = ''] = office.batchIds();
  office.step(again, 'cancelled');
  expect(office.undo(id, 1)).toBeNull();
});

test('row 23: a level withdrawn after payment is to be recovered in full; row 24: one restored is paid back', () => {
  const { office, id } = handedOver(30_000);
  office.answer(id, () => false);
  office.due.set('c1', noRates);
  const back = office.lines('recover');
  expect(back.map(lineAmount)).toEqual([-360_000]);
  expect(office.prepare(back, 'recover')).toBeNull();
  office.due.set('c1', yearAt(30_000));
  expect(office.lines('pay').map(lineAmount)).toEqual([360_000]);
});

test('row 26: a level corrected upwards pays the difference of each month and nothing else', () => {
  const { office } = handedOver(20_000);
  office.due.set('c1', yearAt(30_000));
  expect(office.lines('pay')).toMatchObject([{ first: 1, last: 12, from: 20_000, to: 30_000 }]);
});

test('a batch is checked by a second person, handed over after that, and then no more cancelled', () => {
  const office = new Office();
  office.due.set('c1', yearAt(10_000));
  office.prepare(office.lines('pay'), 'pay');
  const [id = ''] = office.batchIds();
  expect(office.step(id, 'handed')).toBe('SUBSIDY_STAGE_WRONG');
  expect(office.answer(id, () => false)).toBe('SUBSIDY_STAGE_WRONG');
  expect(office.step(id, 'checked', 'finance-1')).toBe('SUBSIDY_SECOND_PERSON');
  expect(office.step(id, 'checked')).toBeNull();
  expect(office.step(id, 'handed', 'finance-1')).toBeNull();
  expect(office.step(id, 'cancelled')).toBe('SUBSIDY_STAGE_WRONG');
});

test('a step that names another list is refused, and so is a tax above the amount', () => {
  const office = new Office();
  office.due.set('c1', yearAt(10_000));
  const lines = office.lines('pay');
  expect(
    office.prepare(
      lines.map((line) => ({ ...line, tax: 120_001 })),
      'pay',
    ),
  ).toBe('SUBSIDY_LINE_WRONG');
  office.prepare(lines, 'pay');
  const [batchId = ''] = office.batchIds();
  const step = { kind: 'batchStep' as const, batchId, step: 'checked' as const, reason: '', byName: '' };
  expect(office.write(`${batchId}|checked`, { ...step, hash: 'a'.repeat(64) }, 'x')).toBe(
    'SUBSIDY_HASH_DIFFERS',
  );
});
