import { expect, it } from 'vitest';
import { candidacyState, type CandidacyFacts } from '../../../shared/domain/candidacy-state.ts';
import { sheetId } from '../../../shared/schema/sheet.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';
import { returnCase, submittedSheet } from '../../helpers/sample-documents.ts';

const candidacy = hubDocuments.candidacies();
const id = sheetId(candidacy.id, 'township');
const township = submittedSheet(1, { id, candidacyId: candidacy.id, party: 'township' });
const certificate = { ...hubDocuments.certificates(), status: 'valid' as const };

const stateOf = (facts: Partial<CandidacyFacts>) =>
  candidacyState({
    candidacy,
    sheets: [township],
    cases: [],
    graded: false,
    certificates: [],
    ...facts,
  });

it('follows the process', () => {
  expect(stateOf({ sheets: [] })).toBe('selfPending');
  expect(stateOf({})).toBe('panelPending');
  expect(stateOf({ graded: true })).toBe('graded');
  expect(stateOf({ graded: true, certificates: [certificate] })).toBe('certified');
  expect(stateOf({ candidacy: { ...candidacy, withdrawn: true } })).toBe('withdrawn');
});

it('tells the township of a sheet that came back when results and certificate exist already', () => {
  const cases = [returnCase(id, 1)];
  expect(stateOf({ cases })).toBe('townshipReturned');
  expect(stateOf({ cases, graded: true })).toBe('townshipReturned');
  expect(stateOf({ cases, graded: true, certificates: [certificate] })).toBe('townshipReturned');
});
