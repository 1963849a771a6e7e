import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import type { CollectionName, DocumentOf } from '../../../shared/schema/registry.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import { moveProblem, type MoveFacts } from '../../../shared/sync/move-problem.ts';
import { hubDocuments } from '../../helpers/hub-documents.ts';
import { returnCase, sampleSheet, submission, submittedSheet } from '../../helpers/sample-documents.ts';

const noFacts: MoveFacts = {
  cases: [],
  sheets: [],
  certificates: [],
  results: [],
  candidacies: [],
  cycle: null,
  steps: [],
  course: [],
  scheme: null,
  leases: [],
  device: 'pc-1',
  schemes: [],
  consentBlocks: false,
  isRestored: false,
};

const codeOf = <N extends CollectionName>(
  name: N,
  before: DocumentOf<N> | null,
  after: DocumentOf<N> | null,
  facts: Partial<MoveFacts> = {},
) => moveProblem(name, before, after, { ...noFacts, ...facts })?.code ?? null;

const returns = (...versions: number[]) => versions.map((version) => returnCase('2026|a1|self', version));
const reopened = (submissions: number): Sheet => sampleSheet({ ...submittedSheet(submissions), draft: true });

describe('a sheet', () => {
  it.each([
    ['new to submitted', null, submittedSheet(1), [], null],
    ['new to twice submitted', null, submittedSheet(2), [1], null],
    ['new to returned and reopened', null, reopened(1), [1], null],
    ['new to reopened three times', null, reopened(3), [1, 2, 3], null],
    ['draft to twice submitted', sampleSheet(), submittedSheet(2), [1], null],
    ['submitted to three times submitted', submittedSheet(1), submittedSheet(3), [1, 2], null],
    ['new to twice submitted without a return', null, submittedSheet(2), [], 'SHEET_ALREADY_SUBMITTED'],
    [
      'new to twice submitted, the wrong one returned',
      null,
      submittedSheet(2),
      [2],
      'SHEET_ALREADY_SUBMITTED',
    ],
    [
      'submitted to three times submitted, one return',
      submittedSheet(1),
      submittedSheet(3),
      [1],
      'SHEET_ALREADY_SUBMITTED',
    ],
    ['new to reopened without a return', null, reopened(1), [], 'SHEET_LOCKED'],
    [
      'a gap in the versions',
      null,
      sampleSheet({ draft: false, submissions: [submission(2)] }),
      [1],
      'SHEET_HISTORY_CHANGED',
    ],
    ['a submission taken back', submittedSheet(2), submittedSheet(1), [1, 2], 'SHEET_HISTORY_CHANGED'],
  ] as const)('%s', (_name, before, after, returned, code) => {
    expect(codeOf('sheets', before, after, { cases: returns(...returned) })).toBe(code);
  });

  it('is removed only before it is submitted', () => {
    expect(codeOf('sheets', sampleSheet(), null)).toBeNull();
    expect(codeOf('sheets', null, null)).toBeNull();
    expect(codeOf('sheets', submittedSheet(1), null)).toBe('SHEET_LOCKED');
    expect(codeOf('sheets', reopened(1), null, { cases: returns(1) })).toBe('SHEET_LOCKED');
  });

  it('is the same whatever the order of its keys', () => {
    const before = submittedSheet(1, {
      scores: { a: { points: 1, tier: null, parts: [], pieces: null, note: '', at: 't', by: 'b' } },
    });
    const turned = JSON.parse(
      JSON.stringify(before, (_key, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).toReversed())
          : value,
      ),
    ) as Sheet;
    expect(Object.keys(turned)).not.toEqual(Object.keys(before));
    expect(codeOf('sheets', before, turned)).toBeNull();
  });
});

describe('a certificate', () => {
  const valid = hubDocuments.certificates();
  const voided = { ...valid, status: 'void' as const, voidReason: '错' };
  const print = { at: '2026-12-02T00:00:00.000Z', by: '张三', sha256: '' };
  const printed = { ...valid, prints: [print] };
  const other = hubDocuments.certificates({ name: 'a2' });

  const moves: readonly (readonly [string, Certificate | null, Certificate | null, string | null])[] = [
    ['voided', valid, voided, null],
    ['printed', valid, printed, null],
    ['printed again', printed, { ...printed, prints: [print, { ...print, by: '李四' }] }, null],
    [
      'with another name',
      valid,
      { ...valid, content: { ...valid.content, name: '王五' } },
      'CERTIFICATE_FROZEN',
    ],
    ['of another person', valid, { ...valid, personId: 'p2' }, 'CERTIFICATE_FROZEN'],
    ['of another township', valid, { ...valid, townshipCode: '1' }, 'CERTIFICATE_FROZEN'],
    ['valid again', voided, valid, 'CERTIFICATE_FROZEN'],
    ['with a print less', printed, valid, 'CERTIFICATE_FROZEN'],
    ['with another print', printed, { ...printed, prints: [{ ...print, by: '' }] }, 'CERTIFICATE_FROZEN'],
    ['removed', valid, null, 'CERTIFICATE_FROZEN'],
    ['removed before it was there', null, null, null],
  ];

  it.each(moves)('%s', (_name, before, after, code) => {
    expect(codeOf('certificates', before, after, { certificates: before ? [before] : [] })).toBe(code);
  });

  it('has a number and a candidacy to itself', () => {
    const sameNumber = { ...other, content: valid.content };
    const sameCandidacy = { ...other, candidacyId: valid.candidacyId };
    const facts = { certificates: [valid] };
    expect(codeOf('certificates', null, other, facts)).toBeNull();
    expect(codeOf('certificates', null, sameNumber, facts)).toBe('CERTIFICATE_NUMBER_USED');
    expect(codeOf('certificates', null, sameNumber, { certificates: [voided] })).toBe(
      'CERTIFICATE_NUMBER_USED',
    );
    expect(codeOf('certificates', null, sameCandidacy, facts)).toBe('CERTIFICATE_ALREADY_ISSUED');
    expect(codeOf('certificates', null, sameCandidacy, { certificates: [voided] })).toBeNull();
    const otherKind = { ...sameCandidacy, kind: 'qualification' as const };
    expect(codeOf('certificates', null, otherKind, facts)).toBeNull();
    // One that is void from the start only keeps its number out of use.
    expect(codeOf('certificates', null, { ...sameCandidacy, status: 'void' }, facts)).toBeNull();
  });
});

describe('a case', () => {
  const veto = hubDocuments.cases();
  const returned = returnCase('2026|a1|self', 1);
  const decided = {
    ...veto,
    detail: { ...veto.detail, decision: 'upheld' as const, decidedOn: '2026-11-20', meeting: '会议' },
  } as typeof veto;

  it.each([
    ['a veto is decided', veto, decided, null],
    ['a veto becomes a return', veto, { ...veto, detail: returned.detail }, 'CASE_FROZEN'],
    ['a veto goes to another candidacy', veto, { ...veto, candidacyId: '2026|a2' }, 'CASE_FROZEN'],
    ['a veto goes to the township', veto, { ...veto, office: 'township' }, 'CASE_FROZEN'],
    ['a return is stamped again', returned, { ...returned, rev: 2 }, null],
    ['a return answers another version', returned, returnCase('2026|a1|self', 2), 'CASE_FROZEN'],
    ['a new return', null, returned, null],
    ['a removed return', returned, null, null],
  ] as const)('%s', (_name, before, after, code) => {
    expect(codeOf('cases', before, after)).toBe(code);
  });
});

describe('a scheme', () => {
  const draft = hubDocuments.schemes();
  const published = { ...draft, status: 'published' as const };
  const renamed = { ...published, content: { ...draft.content, name: '改' } };
  const weights = { self: 500, township: 1500, panel: 7000 };
  const unsound = { ...published, content: { ...draft.content, weights } };

  it.each([
    ['a draft changes', draft, { ...renamed, status: 'draft' }, null],
    ['a draft is published', draft, published, null],
    ['a draft is removed', draft, null, null],
    ['a published one is stamped again', published, { ...published, rev: 2 }, null],
    ['a published one changes', published, renamed, 'SCHEME_FROZEN'],
    ['a published one becomes a draft', published, draft, 'SCHEME_FROZEN'],
    ['a published one is removed', published, null, 'SCHEME_FROZEN'],
    ['an unsound one is published', draft, unsound, 'SCHEME_UNSOUND'],
    ['an unsound one is saved as a draft', draft, { ...unsound, status: 'draft' }, null],
  ] as const)('%s', (_name, before, after, code) => {
    expect(codeOf('schemes', before, after)).toBe(code);
  });
});

it('lets no cycle be graded by a draft', () => {
  const cycle = hubDocuments.cycles();
  const scheme = hubDocuments.schemes();
  const other = { ...cycle, schemeKey: scheme.id };
  expect(codeOf('cycles', cycle, other, { scheme })).toBe('SCHEME_NOT_PUBLISHED');
  expect(codeOf('cycles', cycle, other, { scheme: { ...scheme, status: 'published' } })).toBeNull();
  expect(codeOf('cycles', cycle, other)).toBeNull();
});

it('leaves all other documents to their writers', () => {
  expect(codeOf('unions', hubDocuments.unions(), null)).toBeNull();
  expect(codeOf('unions', hubDocuments.unions(), { ...hubDocuments.unions(), name: '改' })).toBeNull();
});
