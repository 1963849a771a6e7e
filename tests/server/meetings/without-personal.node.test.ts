import { expect, it } from 'vitest';
import { withoutPersonal } from '../../../server/meetings/without-personal.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';

it('a tablet gets of a person the name alone, also where records were merged', () => {
  const facts = { name: '李四', gender: 'male' as const, birthOn: '1970-02-03', phone: '13912345678' };
  const full = { ...facts, education: '大专', politicalStatus: '群众' };
  const merged = {
    into: 'p2',
    at: '2026-11-01T00:00:00.000Z',
    byName: '张三',
    reason: '同一人',
    given: full,
    before: full,
    after: full,
    moved: [],
  };
  const person = { ...hubDocuments.people(), ...full, merged, _deleted: false };
  const shown = JSON.stringify(withoutPersonal('people', person));
  expect(shown).toContain('李四');
  for (const fact of ['male', '1970', '13912345678', '大专', '群众']) expect(shown).not.toContain(fact);
});
