import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetMoveProblem } from '../../../shared/domain/sheet-moves.ts';
import { sheetState } from '../../../shared/domain/sheet-state.ts';
import type { Case } from '../../../shared/schema/case.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import {
  returnCase,
  sampleSheet,
  stamp,
  submission,
  submittedSheet,
} from '../../helpers/sample-documents.ts';

const id = '2026|a1|self';
const entry = {
  points: 100,
  tier: null,
  parts: [],
  pieces: null,
  note: '',
  at: stamp.createdAt,
  by: 'clerk-1',
};
const code = (before: Sheet | null, after: Sheet, cases: readonly Case[] = []) =>
  sheetMoveProblem(before, after, cases)?.code;

describe('moves of a sheet', () => {
  it('lets a draft be edited and submitted', () => {
    expect(code(null, sampleSheet())).toBeUndefined();
    expect(code(sampleSheet(), sampleSheet({ scores: { A1: entry } }))).toBeUndefined();
    expect(code(sampleSheet(), submittedSheet(1))).toBeUndefined();
  });

  it('locks a submitted sheet', () => {
    expect(code(submittedSheet(1), submittedSheet(1, { scores: { A1: entry } }))).toBe('SHEET_LOCKED');
    expect(code(submittedSheet(1), submittedSheet(1, { draft: true }))).toBe('SHEET_LOCKED');
    expect(code(submittedSheet(1), submittedSheet(2))).toBe('SHEET_ALREADY_SUBMITTED');
  });

  it('opens it again once that version is returned', () => {
    const cases = [returnCase(id, 1)];
    expect(code(submittedSheet(1), submittedSheet(1, { draft: true }), cases)).toBeUndefined();
    expect(code(submittedSheet(1, { draft: true }), submittedSheet(2), cases)).toBeUndefined();
    expect(code(submittedSheet(2), submittedSheet(2, { draft: true }), cases)).toBe('SHEET_LOCKED');
  });

  it('never rewrites or skips a submission', () => {
    const forged = submittedSheet(1, { submissions: [{ ...submission(1), by: 'somebody' }] });
    expect(code(submittedSheet(1), forged)).toBe('SHEET_HISTORY_CHANGED');
    expect(code(submittedSheet(1), sampleSheet())).toBe('SHEET_HISTORY_CHANGED');
    expect(code(sampleSheet(), sampleSheet({ draft: false, submissions: [submission(2)] }))).toBe(
      'SHEET_HISTORY_CHANGED',
    );
    expect(code(null, submittedSheet(2))).toBe('SHEET_HISTORY_CHANGED');
    expect(code(sampleSheet(), sampleSheet({ draft: false }))).toBe('SHEET_HISTORY_CHANGED');
  });

  it.each(['candidacyId', 'party', 'raterId', 'townshipCode', 'cycleId'] as const)('keeps %s', (field) => {
    const after = { ...sampleSheet(), [field]: field === 'party' ? 'panel' : 'other' };
    expect(code(sampleSheet(), after)).toBe('SHEET_IDENTITY_CHANGED');
  });

  it('keeps submissions numbered 1, 2, 3 … along any allowed path', () => {
    const step = fc.constantFrom('edit', 'submit', 'reopen', 'return');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let sheet = sampleSheet();
        const cases: Case[] = [];
        for (const action of steps) {
          if (action === 'return') {
            const version = sheet.submissions.length;
            if (sheetState(sheet, cases).kind === 'submitted') cases.push(returnCase(id, version));
            continue;
          }
          const next = { ...sheet };
          if (action === 'edit')
            next.scores = { ...sheet.scores, [`X${Object.keys(sheet.scores).length}`]: entry };
          if (action === 'reopen') next.draft = true;
          if (action === 'submit') {
            next.draft = false;
            next.submissions = [...sheet.submissions, submission(sheet.submissions.length + 1)];
          }
          if (sheetMoveProblem(sheet, next, cases) === null) sheet = next;
        }
        expect(sheet.submissions.map((one) => one.version)).toEqual(
          sheet.submissions.map((_, index) => index + 1),
        );
        if (sheet.submissions.length > 1)
          expect(cases.length).toBeGreaterThanOrEqual(sheet.submissions.length - 1);
      }),
    );
  });
});
