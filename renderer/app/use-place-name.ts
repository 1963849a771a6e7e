import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubject } from '../data/use-subject.ts';
import type { Place } from './places.tsx';

/** What a screen is called, in the words of what the year grades. */
export function usePlaceName(): (place: Place) => string {
  const { t } = useTranslation();
  const subject = useSubject();
  return useCallback(
    (place) => {
      if (place === 'roster') return t('shell.nav.roster', { context: subject });
      return place === 'candidacies'
        ? t('shell.nav.candidacies', { context: subject })
        : t(`shell.nav.${place}`);
    },
    [t, subject],
  );
}
