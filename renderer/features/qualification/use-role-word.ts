import { useTranslation } from 'react-i18next';
import type { AppliedRole } from '../../../shared/schema/qualification.ts';

/** What somebody applies as, in words. */
export function useRoleWord(): (role: AppliedRole) => string {
  const { t } = useTranslation();
  return (role) => (role === 'volunteer' ? t('qualification.volunteer') : t(`common.roles.${role}`));
}
