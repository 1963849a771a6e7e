import { Type, type Static } from 'typebox';
import {
  codeField,
  cycleIdField,
  documentObject,
  instantField,
  longText,
  nullable,
  stampFields,
  townshipCodeField,
} from './fields.ts';
import { MembershipSchema } from './union.ts';

/** 参评: one appointment graded in one cycle, `id` = `<cycle>|<appointment>`. */
export const CandidacySchema = documentObject({
  ...stampFields,
  cycleId: cycleIdField,
  townshipCode: townshipCodeField,
  unionId: codeField,
  personId: codeField,
  appointmentId: codeField,
  /** The counts the rates item is computed from, frozen when the township submits its sheet (domain §7 row 7). */
  snapshot: nullable(MembershipSchema),
  snapshotAt: nullable(instantField),
  withdrawn: Type.Boolean(),
  withdrawnReason: nullable(longText),
});
export type Candidacy = Static<typeof CandidacySchema>;

export const candidacyId = (cycleId: string, appointmentId: string): string => `${cycleId}|${appointmentId}`;
