import type { Party } from '../../schema/sheet.ts';

/** Which of two counts or scores a jump concerns. */
export type JumpField = 'employees' | 'members' | 'verified' | 'total';

/**
 * What the rules allow but a person should look at before the cycle is finalised (domain §7 rows 1, 4, 8, 21, 29).
 * Rates in basis points, points in hundredths.
 */
export type Anomaly =
  | {
      readonly kind: 'members-above-employees';
      readonly unionId: string;
      readonly employees: number;
      readonly members: number;
      readonly reason: string;
    }
  | {
      readonly kind: 'two-chairs-at-once';
      readonly unionId: string;
      readonly candidacyIds: readonly string[];
    }
  | {
      readonly kind: 'rate-on-line';
      readonly unionId: string;
      readonly rate: 'join' | 'verified';
      readonly line: number;
      readonly part: number;
      readonly whole: number;
    }
  | {
      readonly kind: 'party-gap';
      readonly candidacyId: string;
      readonly low: { readonly party: Party; readonly points: number };
      readonly high: { readonly party: Party; readonly points: number };
    }
  | {
      readonly kind: 'jump';
      /** The union's for counts, the candidacy's for a total. */
      readonly unionId: string;
      readonly candidacyId: string | null;
      readonly field: JumpField;
      readonly before: number;
      readonly now: number;
    }
  | {
      readonly kind: 'duplicate-person';
      readonly name: string;
      readonly personIds: readonly string[];
      /** What beside the name agrees. */
      readonly shared: 'birth' | 'phone' | 'township';
    }
  | {
      readonly kind: 'same-honour';
      readonly candidacyId: string;
      readonly itemCodes: readonly string[];
      /** The document's number, or the name of the file. */
      readonly proof: string;
    }
  | {
      readonly kind: 'revoked-certificate';
      readonly candidacyId: string;
      readonly itemCode: string;
      /** Whose handed-in sheets still give the points of a holder. */
      readonly parties: readonly Party[];
      readonly number: string;
      /** Why the certificate is void. */
      readonly reason: string;
    }
  | {
      readonly kind: 'signature';
      readonly candidacyId: string;
      readonly party: Party;
      readonly raterId: string;
      readonly version: number;
      /** What stands in the sheet was not signed; by another office's key; by one nobody knows; or not at all. */
      readonly why: 'altered' | 'foreign' | 'unregistered' | 'missing' | 'revoked';
    }
  | {
      readonly kind: 'vacancy';
      readonly unionId: string;
      /** The day the last chair left, or the union was founded; null when nothing is known. */
      readonly since: string | null;
    };

export type AnomalyKind = Anomaly['kind'];
