import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expiredData, keptUntil } from '../../../../shared/domain/privacy/expired-data.ts';
import type { HeldData } from '../../../../shared/domain/privacy/held-data.ts';
import { assumedPrivacyRules } from '../../../../shared/domain/privacy/standing-rules.ts';
import type { Case } from '../../../../shared/schema/case.ts';
import type { Person } from '../../../../shared/schema/person.ts';
import { accountId, subsidyLedger } from '../../../../shared/schema/subsidy-case.ts';
import { hubDocuments } from '../../../helpers/hub-documents.ts';

const person = (id: string, facts: Partial<Person> = {}): Person => ({
  ...hubDocuments.people(),
  id,
  createdAt: '2020-01-01T00:00:00.000Z',
  phone: '13912345678',
  ...facts,
});

const post = (personId: string, endOn: string | null) => ({
  id: `a-${personId}-${endOn}`,
  personId,
  role: 'chair' as const,
  fullTime: false,
  electedOn: '2021-01-01',
  endOn,
});

const nothing: HeldData = {
  people: [],
  unions: [],
  applications: [],
  candidacies: [],
  cycles: [],
  cases: [],
};

const withPosts = (people: readonly Person[], ...officers: ReturnType<typeof post>[]): HeldData => ({
  ...nothing,
  people,
  unions: [{ ...hubDocuments.unions(), officers }],
});

const idsOn = (held: HeldData, today: string): readonly string[] =>
  expiredData(held, assumedPrivacyRules, today).map(({ kind, id }) => `${kind} ${id}`);

describe('what is known of a person', () => {
  it('is due the day after the period from the end of his last post, and not while he holds one', () => {
    const held = withPosts([person('p1')], post('p1', '2022-03-01'), post('p1', '2023-02-28'));
    expect(idsOn(held, '2026-02-28')).toEqual([]);
    expect(idsOn(held, '2026-03-01')).toEqual(['contact p1']);
    expect(
      idsOn(withPosts([person('p1')], post('p1', '2020-01-01'), post('p1', null)), '2050-01-01'),
    ).toEqual([]);
  });

  it('waits for the end of each year in which he was graded or asked for a certificate', () => {
    const cycle = { ...hubDocuments.cycles(), year: 2024, status: 'archived' as const };
    const candidacy = { ...hubDocuments.candidacies(), personId: 'p1', cycleId: cycle.id };
    const held = { ...nothing, people: [person('p1')], cycles: [cycle], candidacies: [candidacy] };
    expect(idsOn(held, '2027-12-31')).toEqual([]);
    expect(idsOn(held, '2028-01-01')).toEqual(['contact p1']);
    expect(idsOn({ ...held, cycles: [{ ...cycle, status: 'open' }] }, '2050-01-01')).toEqual([]);
    const application = { ...hubDocuments.applications(), personId: 'p1', year: 2025 };
    expect(idsOn({ ...held, applications: [application] }, '2028-12-31')).toEqual([]);
  });

  it('of merged records counts together, and includes what the merging keeps', () => {
    const facts = { name: '李四', gender: null, birthOn: null, phone: '13800000000', education: '' };
    const full = { ...facts, politicalStatus: '' };
    const merged = {
      into: 'p1',
      at: '2021-01-01T00:00:00.000Z',
      byName: '张三',
      reason: '同一人',
      given: full,
      before: full,
      after: full,
      moved: [],
    };
    const both = [person('p1'), person('p2', { phone: '', merged })];
    expect(idsOn(withPosts(both, post('p1', null), post('p2', '2020-01-01')), '2050-01-01')).toEqual([]);
    expect(idsOn(withPosts(both, post('p2', '2020-01-01')), '2050-01-01')).toEqual([
      'contact p1',
      'contact p2',
    ]);
  });

  it('is not due twice, nor where nothing is known', () => {
    const erased = { at: '2025-01-01T00:00:00.000Z', byName: '张三', reason: '期满' };
    expect(idsOn(withPosts([person('p1', { erased }), person('p2', { phone: '' })]), '2050-01-01')).toEqual(
      [],
    );
  });
});

describe('what belongs to a year', () => {
  const cycle = { ...hubDocuments.cycles(), id: '2020', year: 2020, status: 'archived' as const };
  const caseOf = (id: string, detail: Case['detail']): Case => ({
    ...hubDocuments.cases(),
    id,
    cycleId: '2020',
    candidacyId: subsidyLedger('2020'),
    detail,
  });
  const account = caseOf(accountId('2020', 'p1', 1), {
    kind: 'account',
    personId: 'p1',
    turn: 1,
    holder: '李四',
    bank: '农商行',
    number: '6222020200112230004',
    byName: '钱会计',
  });

  it('is an account, from the end of the year, once for each person', () => {
    const held = { ...nothing, cycles: [cycle], cases: [account, { ...account, id: 'again' }] };
    expect(idsOn(held, '2023-12-31')).toEqual([]);
    expect(idsOn(held, '2024-01-01')).toEqual(['account p1']);
    expect(idsOn({ ...held, cycles: [{ ...cycle, status: 'open' }] }, '2050-01-01')).toEqual([]);
  });

  it('is who objected, from the day it was settled', () => {
    const objection = caseOf('o1', {
      kind: 'objection',
      noticeId: 'n1',
      about: null,
      receivedOn: '2020-11-01',
      channel: 'visit',
      signed: true,
      name: '孙异议',
      contact: '',
      content: '有误',
      dueOn: '2020-11-10',
      investigation: '',
      answer: '已答复',
      result: 'kept',
      closedOn: '2020-11-05',
    });
    const held = { ...nothing, cycles: [cycle], cases: [objection] };
    expect(idsOn(held, '2023-11-05')).toEqual([]);
    expect(idsOn(held, '2023-11-06')).toEqual(['objection o1']);
  });
});

it('a longer period never makes anything due sooner', () => {
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 49 }), (since, years) => {
      const [sooner, later] = [keptUntil(since, years), keptUntil(since, years + 1)];
      expect(sooner !== null && later !== null && since < sooner && sooner < later).toBe(true);
    }),
  );
});
