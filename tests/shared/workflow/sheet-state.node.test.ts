import { describe, expect, it } from 'vitest';
import { sheetState } from '../../../shared/domain/sheet-state.ts';
import { returnCase, sampleSheet, submittedSheet } from '../../helpers/sample-documents.ts';

const id = '2026|a1|self';

describe('the state of a sheet', () => {
  it('is a draft until it is submitted', () => {
    expect(sheetState(sampleSheet(), [])).toEqual({ kind: 'draft', version: 0, returned: null });
    expect(sheetState(submittedSheet(1), [])).toEqual({ kind: 'submitted', version: 1 });
  });

  it('is returned by the case that names its version', () => {
    expect(sheetState(submittedSheet(1), [returnCase(id, 1)]).kind).toBe('returned');
  });

  it('ignores a late return of an earlier version', () => {
    expect(sheetState(submittedSheet(2), [returnCase(id, 1)])).toEqual({ kind: 'submitted', version: 2 });
  });

  it('ignores a return of another sheet', () => {
    expect(sheetState(submittedSheet(1), [returnCase('2026|a2|self', 1)]).kind).toBe('submitted');
  });

  it('remembers on the reopened draft why it came back', () => {
    const state = sheetState(submittedSheet(1, { draft: true }), [returnCase(id, 1)]);
    expect(state.kind === 'draft' && state.returned?.reason).toBe('请补充说明');
  });

  it('does not depend on the order in which cases arrive', () => {
    const cases = [returnCase(id, 1), returnCase(id, 2), returnCase('2026|a2|self', 2)];
    const sheet = submittedSheet(2);
    expect(sheetState(sheet, cases)).toEqual(sheetState(sheet, cases.toReversed()));
  });
});
