import type { Application } from '../../schema/application.ts';
import type { QualificationRule, Sitting } from '../../schema/qualification.ts';
import type { TrainingTotal } from '../summarise-training.ts';
import { isPassed } from './best-sitting.ts';
import type { RegisterStage, RuleFailure } from './register-row.ts';
import { trainingFailures } from './training-of.ts';

interface Progress {
  readonly training: TrainingTotal;
  readonly best: Sitting | null;
  readonly renews: boolean;
}

/** What the rule still asks for before a certificate: a renewal asks for hours of retraining and no examination. */
export function lacksOf(
  rule: QualificationRule,
  { training, best, renews }: Progress,
): readonly RuleFailure[] {
  if (renews) return training.hours < rule.renewHours ? ['renewHours'] : [];
  return [...trainingFailures(rule, training), ...(isPassed(rule, best) === true ? [] : (['exam'] as const))];
}

interface StageFacts {
  readonly application: Pick<Application, 'state'> | null;
  readonly record: Pick<Application, 'state'> | null;
  /** A valid certificate of this year. */
  readonly hasNew: boolean;
  readonly lacks: readonly RuleFailure[];
  readonly best: Sitting | null;
}

/** Where somebody stands: the township's check comes first, then training, examination and certificate. */
export function stageOf({ application, record, hasNew, lacks, best }: StageFacts): RegisterStage {
  if (hasNew) return 'certified';
  if (!application) return 'none';
  if (application.state === 'refused' || record?.state === 'refused') return 'refused';
  if (application.state !== 'checked') return 'applied';
  if (lacks.length === 0) return 'passed';
  if (lacks.some((one) => one !== 'exam')) return 'checked';
  return best === null ? 'trained' : 'failed';
}
