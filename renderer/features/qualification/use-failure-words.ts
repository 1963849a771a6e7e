import { useTranslation } from 'react-i18next';
import type { RuleFailure } from '../../../shared/domain/qualification/register-row.ts';
import type { QualificationRule } from '../../../shared/schema/qualification.ts';

/** The parts of the rule that somebody does not meet, each with the number that it asks for. */
export function useFailureWords(rule: QualificationRule): (failures: readonly RuleFailure[]) => string {
  const { t } = useTranslation();
  const numbers = {
    minMonths: rule.minMonths,
    minAge: rule.minAge ?? 0,
    maxAge: rule.maxAge ?? 0,
    minHours: rule.minHours,
    renewHours: rule.renewHours,
    pass: rule.passPoints / 100,
  };
  return (failures) =>
    failures.map((one) => t(`qualification.failure.${one}`, numbers)).join(t('qualification.between'));
}
