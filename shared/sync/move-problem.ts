import { partsProblem } from '../domain/membership-parts.ts';
import { problem, type Problem } from '../lib/problem.ts';
import type { Candidacy } from '../schema/candidacy.ts';
import type { Case } from '../schema/case.ts';
import type { Certificate } from '../schema/certificate.ts';
import type { CollectionName, DocumentOf } from '../schema/registry.ts';
import type { Result } from '../schema/result.ts';
import type { Sheet } from '../schema/sheet.ts';
import type { SchemeVersion } from '../schema/scheme-version.ts';
import type { EnterpriseUnion } from '../schema/union.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import type { Cycle } from '../schema/cycle.ts';
import type { StepDetail } from '../schema/cycle-step.ts';
import { applicationProblem, applicationRemovalProblem } from './application-problem.ts';
import { cycleLockProblem } from './cycle-lock-problem.ts';
import { dataRequestProblem, dataRequestRemovalProblem } from './data-request-problem.ts';
import { cycleStepProblem } from './step-problem.ts';
import { consentProblem } from './consent-problem.ts';
import { certificateProblem, certificateRemovalProblem } from './certificate-problem.ts';
import { cycleProblem } from './cycle-problem.ts';
import { schemeOfCycleProblem, schemeProblem } from './scheme-problem.ts';
import { erasedPersonProblem } from './erase-person.ts';
import { issuerProblem } from './issuer-problem.ts';
import { paperEntryProblem } from './paper-entry-problem.ts';
import { evidenceProblem, evidenceRemovalProblem } from './evidence-problem.ts';
import { proceedingProblem, proceedingRemovalProblem } from './proceeding-problem.ts';
import { resultProblem } from './result-problem.ts';
import { leaseProblem, type Lease } from './leased-number.ts';
import { batchResultProblem } from './batch-result-problem.ts';
import { returnRemovalProblem } from './return-removal-problem.ts';
import { subsidyProblem, subsidyRemovalProblem } from './subsidy-problem.ts';
import { supplementProblem, supplementRemovalProblem } from './supplement-problem.ts';
import { sheetPathProblem, sheetRemovalProblem } from './sheet-path-problem.ts';

/** What a move is judged by beside the document itself: what the hub has, whatever the client believes. */
export interface MoveFacts {
  /** The cases of the document's candidacy. */
  readonly cases: readonly Case[];
  /** The sheets of the candidacy whose file, or return, the document is. */
  readonly sheets: readonly Sheet[];
  /** Certificates that share the document's number or candidacy. */
  readonly certificates: readonly Certificate[];
  /** The results of the cycle that the document is, or whose money it moves, and the cycle's candidacies. */
  readonly results: readonly Result[];
  readonly candidacies: readonly Candidacy[];
  /** The cycle that the document is of, as the hub has it, and the steps it has taken. */
  readonly cycle: Cycle | null;
  readonly steps: readonly StepDetail[];
  /** The cases about that cycle as a whole: its steps, notices, decisions. */
  readonly course: readonly Case[];
  /** The version of the scheme that a cycle is to be graded by; null while it has not arrived. */
  readonly scheme: SchemeVersion | null;
  /** The versions that the results follow. */
  readonly schemes: readonly SchemeVersion[];
  /** The blocks of the series to which the document's number belongs. */
  readonly leases: readonly Lease[];
  /** The city's rule on accounts without consent. */
  readonly consentBlocks: boolean;
  /** The device that sends it. */
  readonly device: string;
  /** The hub was restored from a backup and may have lost leases. */
  readonly isRestored: boolean;
}

interface MoveCheck<N extends CollectionName> {
  readonly change: (before: DocumentOf<N> | null, after: DocumentOf<N>, facts: MoveFacts) => Problem | null;
  readonly removal: (before: DocumentOf<N> | null, facts: MoveFacts) => Problem | null;
}

const caseFields = ['cycleId', 'townshipCode', 'candidacyId', 'office'] as const;

const caseProblem = (before: Case | null, after: Case): Problem | null => {
  if (!before) return null;
  const fixed = caseFields.find((name) => before[name] !== after[name]);
  // A return is an event and stays as it was; a veto is decided later, but stays a veto.
  const detail = before.detail.kind === 'return' ? canonicalJson(before.detail) : before.detail.kind;
  const now = before.detail.kind === 'return' ? canonicalJson(after.detail) : after.detail.kind;
  const field = fixed ?? (detail === now ? null : 'detail');
  return field === null ? null : problem(field, 'CASE_FROZEN', { id: before.id, field });
};

/** A hub that was restored may have lost the results, which come back by themselves. */
const moneyProblem = (
  before: Case | null,
  after: Case,
  cases: readonly Case[],
  facts: Pick<MoveFacts, 'results' | 'schemes' | 'consentBlocks' | 'isRestored'>,
): Problem | null => {
  if (before) return null;
  const hasLost = facts.isRestored && facts.results.length === 0;
  return consentProblem(after, cases, facts) ?? (hasLost ? null : batchResultProblem(after, cases, facts));
};

/** Counts of a joint union are those of its enterprises (domain §7 row 9). */
const unionProblem = (_before: unknown, { membership }: EnterpriseUnion): Problem | null =>
  partsProblem(membership);

const checks: { readonly [N in CollectionName]?: MoveCheck<N> } = {
  sheets: {
    change: (before, after, { cases }) => sheetPathProblem(before, after, cases),
    removal: sheetRemovalProblem,
  },
  certificates: {
    change: (before, after, { certificates, leases, device, isRestored }) =>
      certificateProblem(before, after, certificates) ??
      (before ? null : leaseProblem(after.content.number, device, leases, isRestored)),
    removal: certificateRemovalProblem,
  },
  unions: { change: unionProblem, removal: () => null },
  people: { change: (_before, after) => erasedPersonProblem(after), removal: () => null },
  cycles: {
    change: (before, after, facts) =>
      (before?.schemeKey === after.schemeKey ? null : schemeOfCycleProblem(facts.scheme)) ??
      cycleProblem(before, after, facts),
    removal: () => null,
  },
  cases: {
    change: (before, after, { cases, steps, course, ...facts }) =>
      caseProblem(before, after) ??
      paperEntryProblem(before, after, cases) ??
      cycleStepProblem(before, after, steps, course) ??
      subsidyProblem(before, after, cases) ??
      moneyProblem(before, after, cases, facts) ??
      proceedingProblem(before, after, cases) ??
      dataRequestProblem(before, after) ??
      supplementProblem(before, after, course, facts.cycle),
    removal: (before, { sheets }) =>
      cycleStepProblem(before, null, [], []) ??
      returnRemovalProblem(before, sheets) ??
      supplementRemovalProblem(before) ??
      subsidyRemovalProblem(before) ??
      proceedingRemovalProblem(before) ??
      dataRequestRemovalProblem(before),
  },
  results: {
    change: (before, after, { cycle }) => resultProblem(before, after, cycle),
    removal: (before, { cycle }) => resultProblem(before, null, cycle),
  },
  evidence: {
    change: evidenceProblem,
    removal: (before, { sheets, cases }) => evidenceRemovalProblem(before, sheets, cases),
  },
  applications: { change: applicationProblem, removal: applicationRemovalProblem },
  orgUnits: { change: issuerProblem, removal: () => null },
  schemes: { change: schemeProblem, removal: (before) => schemeProblem(before, null) },
};

/**
 * Whether a document may go from `before` to `after`; null stands for a document that is not there.
 *
 * @returns null, or why not.
 */
export function moveProblem<N extends CollectionName>(
  collection: N,
  before: DocumentOf<N> | null,
  after: DocumentOf<N> | null,
  facts: MoveFacts,
): Problem | null {
  const locked = cycleLockProblem(collection, before, after, facts);
  if (locked) return locked;
  const check: MoveCheck<N> | undefined = checks[collection];
  if (!check) return null;
  return after ? check.change(before, after, facts) : check.removal(before, facts);
}
