import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archiveFromDocuments } from '../../../shared/archive/from-documents.ts';
import { mergeGroups, survivors } from '../../../shared/domain/person-merge.ts';
import { gradedWork } from '../../helpers/graded-work.ts';
import { officer, person } from '../../helpers/sample-office.ts';
import type { Person, PersonMerge } from '../../../shared/schema/person.ts';

const mergedInto = (into: string): PersonMerge => {
  const { name, gender, birthOn, phone, education, politicalStatus } = person('x', '潘建军');
  const facts = { name, gender, birthOn, phone, education, politicalStatus };
  const at = '2026-11-22T08:00:00.000Z';
  return { into, at, byName: '李四', reason: '重复', given: facts, before: facts, after: facts, moved: [] };
};

test('row 29: two spellings with one telephone are found as well as two records of one name', () => {
  const people: Person[] = [
    person('p1', '潘建军'),
    person('p2', '潘 建军'),
    { ...person('p3', '单雨桐'), phone: '13800000001' },
    { ...person('p4', '单雨彤'), phone: '13800000001', townshipCode: '130481101' },
    { ...person('p5', '潘建军'), merged: mergedInto('p1') },
  ];
  expect(mergeGroups(people).map((group) => [group.shared, group.people.map(({ id }) => id)])).toEqual([
    ['township', ['p1', 'p2']],
    ['phone', ['p3', 'p4']],
  ]);
});

test('row 29: what still names a merged record counts as the survivor’s, also in the archive', () => {
  const work = gradedWork();
  const late = { ...person('p9', '潘建军'), merged: mergedInto('p1') };
  const unions = work.unions.map((union) =>
    union.id === 'u2' ? { ...union, officers: [officer('a2', 'p9')] } : union,
  );
  const archive = archiveFromDocuments({ ...work, unions, people: [...work.people, late] });
  const named = [...archive.candidacies, ...archive.appointments].map(({ personId }) => personId);
  expect(named).not.toContain('p9');
  expect(archive.people.map(({ id }) => id)).not.toContain('p9');
});

const anyMerges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 });

test('row 29: whoever merged what into what, in circles too, every record has one survivor that is none’s loser', () => {
  fc.assert(
    fc.property(anyMerges, (merges) => {
      const into = new Map(
        merges.filter(([from, to]) => from !== to).map(([from, to]) => [`p${from}`, `p${to}`]),
      );
      const people = Array.from({ length: 8 }, (_, place) => {
        const id = `p${place}`;
        const target = into.get(id);
        return { id, ...(target !== undefined && { merged: mergedInto(target) }) };
      });
      const standing = survivors(people);
      for (const survivor of standing.values()) expect(standing.has(survivor)).toBe(false);
      for (const [from, to] of into) expect(standing.get(from) ?? from).toBe(standing.get(to) ?? to);
    }),
  );
});
