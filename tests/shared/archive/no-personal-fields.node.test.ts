import { expect, test } from 'vitest';
import { archiveFromDocuments } from '../../../shared/archive/from-documents.ts';
import { wuan2021 } from '../../../shared/schemes/wuan-2021.ts';
import { accountId, subsidyLedger } from '../../../shared/schema/subsidy-case.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';

test('the archive of a year holds names, and no telephone, birth, account or objector', () => {
  const person = {
    ...hubDocuments.people(),
    phone: '13912345678',
    birthOn: '1970-02-03',
    education: '大专',
    politicalStatus: '群众',
  };
  const ledger = { ...hubDocuments.cases(), candidacyId: subsidyLedger('2026') };
  const archive = archiveFromDocuments({
    cycle: hubDocuments.cycles(),
    scheme: wuan2021,
    orgUnits: [hubDocuments.orgUnits()],
    unions: [hubDocuments.unions()],
    people: [person],
    candidacies: [hubDocuments.candidacies()],
    sheets: [],
    cases: [
      {
        ...ledger,
        id: accountId('2026', person.id, 1),
        detail: {
          kind: 'account',
          personId: person.id,
          turn: 1,
          holder: '户名甲',
          bank: '某某农商行',
          number: '6222020200112230004',
          byName: '钱会计',
        },
      },
      {
        ...hubDocuments.cases(),
        id: 'o1',
        detail: {
          kind: 'objection',
          noticeId: 'n1',
          about: hubDocuments.candidacies().id,
          receivedOn: '2026-12-01',
          channel: 'visit',
          signed: true,
          name: '孙异议',
          contact: '13700001111',
          content: '名单有误',
          dueOn: '2026-12-10',
          investigation: '',
          answer: '',
          result: 'open',
          closedOn: null,
        },
      },
    ],
  });
  const text = JSON.stringify(archive);
  expect(text).toContain(person.name);
  for (const personal of [
    person.phone,
    person.birthOn,
    '大专',
    '群众',
    '户名甲',
    '6222020200112230004',
    '孙异议',
    '13700001111',
    '名单有误',
  ])
    expect(text).not.toContain(personal);
});
