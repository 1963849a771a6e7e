import { useTranslation } from 'react-i18next';
import type { Cycle } from '../../../shared/schema/cycle.ts';

/** The township's deadlines in one line. */
export function useDeadlineText({ selfDeadline, townshipDeadline }: Cycle): string {
  const { t } = useTranslation();
  const parts = [
    selfDeadline && t('candidacies.selfDeadline', { date: selfDeadline }),
    townshipDeadline && t('candidacies.townshipDeadline', { date: townshipDeadline }),
  ].filter((part) => part !== null && part !== '');
  return parts.length > 0 ? parts.join('，') : t('candidacies.noDeadline');
}
