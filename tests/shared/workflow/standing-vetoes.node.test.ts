import { describe, expect, it } from 'vitest';
import { standingVetoes } from '../../../shared/domain/standing-vetoes.ts';
import type { Case } from '../../../shared/schema/case.ts';
import { returnCase } from '../../helpers/sample-documents.ts';

const veto = (id: string, office: Case['office'], item: string): Case => ({
  ...returnCase('2026|a1|self', 1),
  id,
  office,
  detail: {
    kind: 'veto',
    item,
    factOn: null,
    fact: '安全生产事故调查报告',
    response: '',
    decision: office === 'city' ? 'dismissed' : 'pending',
    decidedOn: null,
    meeting: '',
  },
});

const idsOf = (cases: readonly Case[]): string[] => standingVetoes(cases).map(({ id }) => id);

describe('vetoes that stand', () => {
  it('are the township’s proposals until the city takes the item up', () => {
    expect(idsOf([veto('t1', 'township', 'V1'), veto('t2', 'township', 'V2')])).toEqual(['t1', 't2']);
    expect(
      idsOf([veto('t1', 'township', 'V1'), veto('c1', 'city', 'V1'), veto('t2', 'township', 'V2')]),
    ).toEqual(['c1', 't2']);
  });

  it('leave returns and other candidates alone', () => {
    const other = { ...veto('c1', 'city', 'V1'), candidacyId: '2026|a2' };
    expect(idsOf([veto('t1', 'township', 'V1'), other, returnCase('2026|a1|self', 1)])).toEqual(['t1', 'c1']);
  });
});
