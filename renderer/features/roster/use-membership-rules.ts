import type { FormRule } from 'antd';
import { useTranslation } from 'react-i18next';
import { parseCount } from '../../ui/parse-count.ts';
import { errorMessage } from '../../ui/show-error.ts';
import { overProblem, typedCounts, verifiedProblem, type MembershipValues } from './membership-values.ts';

type CountField = 'employees' | 'members' | 'verified';

/** What the form refuses, in the same words as the data layer. */
export interface MembershipRules {
  readonly count: (field: CountField) => FormRule;
  readonly verified: (read: () => MembershipValues) => FormRule;
  readonly reason: (read: () => MembershipValues) => FormRule;
}

const refuse = (text: string) => Promise.reject(new Error(text));

export function useMembershipRules(): MembershipRules {
  const { t } = useTranslation();
  return {
    count: (field) => ({
      validator: (_rule, value = '') => {
        const label = t(`roster.membership.${field}`);
        if (value.trim() === '') return refuse(t('roster.info.required', { field: label }));
        if (parseCount(value) !== null) return Promise.resolve();
        return refuse(t('roster.membership.countInvalid', { field: label, value }));
      },
    }),
    verified: (read) => ({
      validator: () => {
        const problem = verifiedProblem(typedCounts(read()));
        return problem ? refuse(errorMessage(problem)) : Promise.resolve();
      },
    }),
    reason: (read) => ({
      validator: (_rule, value: string) => {
        const problem = value.trim() === '' ? overProblem(typedCounts(read())) : null;
        return problem ? refuse(errorMessage(problem)) : Promise.resolve();
      },
    }),
  };
}
