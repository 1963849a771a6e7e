import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Counts } from '../../../shared/transfer/package-contents.ts';
import { isCollectionName } from '../../data/is-collection-name.ts';

/** What a package holds, in words; `none` for one that holds nothing. */
export function useCountsText(): (counts: Counts, none: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (counts, none) => {
      const words = Object.entries(counts).map(([collection, n]) =>
        t('carry.facts.collection', {
          n,
          name: isCollectionName(collection) ? t(`syncCentre.documents.${collection}`) : collection,
        }),
      );
      return words.length > 0 ? words.join(t('carry.facts.join')) : none;
    },
    [t],
  );
}
