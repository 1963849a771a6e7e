import type { Application } from '../../schema/application.ts';
import type { Certificate } from '../../schema/certificate.ts';
import type { Person } from '../../schema/person.ts';
import type { AppliedRole, Sitting } from '../../schema/qualification.ts';
import type { Appointment, EnterpriseUnion, Training } from '../../schema/union.ts';
import type { TrainingTotal } from '../summarise-training.ts';
import type { CertificateStanding } from './certificate-standing.ts';
import type { EligibilityFailure } from './eligibility.ts';

/**
 * Where somebody stands in the year's 资格认证: `checked` still trains, `trained` is to be examined, `passed` is to
 * get his certificate.
 */
export type RegisterStage =
  'none' | 'applied' | 'refused' | 'checked' | 'trained' | 'failed' | 'passed' | 'certified';

export type RuleFailure = EligibilityFailure | 'needsInitial' | 'minHours' | 'renewHours' | 'exam';

/** One person in the register of a year. */
export interface RegisterRow {
  readonly personId: string;
  readonly person: Person;
  readonly townshipCode: string;
  readonly role: AppliedRole;
  /** The post held today and its union; null for a volunteer or somebody who left. */
  readonly post: Appointment | null;
  readonly union: EnterpriseUnion | null;
  readonly application: Application | null;
  /** The city's record of the year. */
  readonly record: Application | null;
  readonly failures: readonly EligibilityFailure[];
  /** What counts for the next certificate, the oldest first, its sum, and the hours of this year alone. */
  readonly courses: readonly Training[];
  readonly training: TrainingTotal;
  readonly yearHours: number;
  readonly best: Sitting | null;
  /** The newest one that is not void; `standing` is as of today. */
  readonly certificate: Certificate | null;
  readonly standing: CertificateStanding | null;
  /** Retrains for another certificate instead of sitting the examination. */
  readonly renews: boolean;
  readonly stage: RegisterStage;
  /** What stands between him and a certificate. */
  readonly lacks: readonly RuleFailure[];
}
