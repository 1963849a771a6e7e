import type { Application } from '../../schema/application.ts';
import type { Candidacy } from '../../schema/candidacy.ts';
import type { Case } from '../../schema/case.ts';
import type { Cycle } from '../../schema/cycle.ts';
import type { Person } from '../../schema/person.ts';
import type { EnterpriseUnion } from '../../schema/union.ts';

/** The documents in which an office holds personal data, and those that say whether they are still needed. */
export interface HeldData {
  readonly people: readonly Person[];
  readonly unions: readonly EnterpriseUnion[];
  readonly applications: readonly Application[];
  readonly candidacies: readonly Candidacy[];
  readonly cycles: readonly Cycle[];
  readonly cases: readonly Case[];
}

/** What of one person stands in one place. */
export interface HeldItem {
  readonly kind: 'contact' | 'account' | 'objection' | 'request';
  /** Tells it from every other; of no meaning. */
  readonly key: string;
  /** The document, or of an account the person; with the cycle of an account or objection. */
  readonly id: string;
  readonly cycleId: string | null;
  /** Of a request, whom it was made to. */
  readonly office?: Case['office'];
  readonly name: string;
  /** The day on which its purpose ended. */
  readonly since: string;
}

/** The last day of a graded year. */
export const endOfYear = (year: number): string => `${String(year).padStart(4, '0')}-12-31`;
