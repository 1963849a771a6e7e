import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archiveFromDocuments } from '../../../shared/archive/from-documents.ts';
import { mergeGroups, pairsAcross, survivors } from '../../../shared/domain/person-merge.ts';
import { cycleSubject } from '../../../shared/schema/proceeding.ts';
import { samePersonId } from '../../../shared/schema/same-person.ts';
import { gradedWork } from '../../helpers/graded-work.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';
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

test('row 29: records of two townships are one person where the city says so, and pairs no more', () => {
  const work = gradedWork();
  const [p1, p2] = work.people;
  if (!p1 || !p2) throw new Error('the sample work has two people');
  const people = [p1, { ...p2, name: p1.name, birthOn: '1980-05-01', townshipCode: '130481101' }].map(
    (one) => ({ ...one, birthOn: '1980-05-01' }),
  );
  expect(pairsAcross(people, []).map(({ pair }) => pair.map(({ id }) => id))).toEqual([[p1.id, p2.id]]);
  const link = { personId: p2.id, into: p1.id };
  expect(pairsAcross(people, [link])).toEqual([]);
  // Within a township it is the township's to merge.
  expect(
    pairsAcross(
      people.map((one) => ({ ...one, townshipCode: '130481100' })),
      [],
    ),
  ).toEqual([]);
  const detail = { ...link, kind: 'same-person' as const, reason: '核实', byName: '李四' };
  const found = {
    ...hubDocuments.cases(),
    id: samePersonId('2026', p2.id),
    candidacyId: cycleSubject('2026'),
    detail,
  };
  const archive = archiveFromDocuments({ ...work, people, cases: [...work.cases, found] });
  expect(new Set(archive.candidacies.map(({ personId }) => personId))).toEqual(new Set([p1.id]));
});

test('row 29: what the city has found holds after the township merges the record into another one', () => {
  const people = [{ id: 'p1' }, { id: 'p2', merged: mergedInto('p3') }, { id: 'p3' }];
  const standing = survivors(people, [
    { personId: 'p2', into: 'p1' },
    { personId: 'gone', into: 'p1' },
  ]);
  expect(standing).toEqual(
    new Map([
      ['p2', 'p1'],
      ['p3', 'p1'],
    ]),
  );
});

const anyMerges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 });

test('row 29: whoever merged what into what, in circles too, every record has one survivor that is none’s loser', () => {
  fc.assert(
    fc.property(anyMerges, anyMerges, (merges, found) => {
      const into = new Map(
        merges.filter(([from, to]) => from !== to).map(([from, to]) => [`p${from}`, `p${to}`]),
      );
      const people = Array.from({ length: 8 }, (_, place) => {
        const id = `p${place}`;
        const target = into.get(id);
        return { id, ...(target !== undefined && { merged: mergedInto(target) }) };
      });
      const links = found.map(([from, to]) => ({ personId: `p${from}`, into: `p${to}` }));
      const standing = survivors(people, links);
      for (const survivor of standing.values()) expect(standing.has(survivor)).toBe(false);
      const one = [...into, ...links.map(({ personId, into: to }) => [personId, to] as const)];
      for (const [from, to] of one) expect(standing.get(from) ?? from).toBe(standing.get(to) ?? to);
    }),
  );
});
