import { expect, it } from 'vitest';
import { personFile, type PersonFileSources } from '../../../../shared/domain/privacy/person-file.ts';
import type { Case } from '../../../../shared/schema/case.ts';
import { cycleSubject } from '../../../../shared/schema/proceeding.ts';
import { accountId, subsidyLedger } from '../../../../shared/schema/subsidy-case.ts';
import { hubDocuments } from '../../../helpers/hub-documents.ts';

const number = '6222020200112230004';
const objector = '孙异议';
const candidacy = hubDocuments.candidacies();

const caseOf = (candidacyId: string, detail: Case['detail']): Case => ({
  ...hubDocuments.cases(),
  id: `${candidacyId} ${detail.kind}`,
  candidacyId,
  detail,
});

const objection = (about: string | null): Case =>
  caseOf(cycleSubject('2026'), {
    kind: 'objection',
    noticeId: 'n1',
    about,
    receivedOn: '2026-12-01',
    channel: 'visit',
    signed: true,
    name: objector,
    contact: '13700001111',
    content: '得分有误',
    dueOn: '2026-12-10',
    investigation: '查到的情况',
    answer: '已复核',
    result: 'kept',
    closedOn: '2026-12-05',
  });

const sources: PersonFileSources = {
  people: [
    { ...hubDocuments.people(), phone: '13912345678' },
    { ...hubDocuments.people(), id: 'other' },
  ],
  unions: [hubDocuments.unions()],
  applications: [],
  candidacies: [candidacy],
  cycles: [hubDocuments.cycles()],
  certificates: [],
  results: [],
  schemes: [],
  cases: [
    objection(candidacy.id),
    objection('2026|else'),
    caseOf(subsidyLedger('2026'), {
      kind: 'account',
      personId: candidacy.personId,
      turn: 1,
      holder: '李四',
      bank: '农商行',
      number,
      consentOn: '2026-11-20',
      byName: '钱会计',
    }),
    {
      ...caseOf(subsidyLedger('2026'), {
        kind: 'account',
        personId: 'other',
        turn: 1,
        holder: '别人',
        bank: '农商行',
        number: '6222020200112239999',
        byName: '钱会计',
      }),
      id: accountId('2026', 'other', 1),
    },
  ],
};

it('holds what is known of the one person: his telephone, his masked account, what was said of him', () => {
  const file = personFile(sources, candidacy.personId);
  expect(file?.person.phone).toBe('13912345678');
  expect(file?.accounts).toEqual([
    {
      year: 2026,
      holder: '李四',
      bank: '农商行',
      number: '****0004',
      consentOn: '2026-11-20',
      notice: null,
      way: null,
    },
  ]);
  expect(file?.objections).toEqual([
    { year: 2026, receivedOn: '2026-12-01', content: '得分有误', answer: '已复核', result: 'kept' },
  ]);
  const text = JSON.stringify(file);
  for (const other of [number, objector, '13700001111', '别人', '9999', '查到的情况'])
    expect(text).not.toContain(other);
});

it('is nothing for somebody whom the office does not know', () => {
  expect(personFile(sources, 'nobody')).toBeNull();
});
