import dayjs from 'dayjs';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Recommendation } from '../../data/repositories/recommendations.ts';

interface EarlierListsProps {
  readonly lists: readonly Recommendation[];
  readonly onChoose: (candidacyIds: readonly string[]) => void;
}

/** The lists that have been printed, each to be chosen and printed again. */
export function EarlierLists({ lists, onChoose }: EarlierListsProps) {
  const { t } = useTranslation();
  return lists.map(({ id, at, candidacyIds }) => (
    <div key={id} role="listitem">
      {t('results.talent.earlier', { on: dayjs(at).format('YYYY-MM-DD'), count: candidacyIds.length })}
      <Button type="link" onClick={() => onChoose(candidacyIds)}>
        {t('results.talent.chooseEarlier')}
      </Button>
    </div>
  ));
}
