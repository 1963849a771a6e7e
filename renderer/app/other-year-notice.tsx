import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { currentCycle } from '../data/current-cycle.ts';
import { useCycleChoice } from '../data/cycle-choice.tsx';
import { useCycleStanding } from '../data/use-cycle-standing.ts';
import { useCycleStandings } from '../data/use-cycle-standings.ts';

/** Says that the screens do not show the year at work, so that nobody works in a wrong one. */
export function OtherYearNotice() {
  const { t } = useTranslation();
  const { choose } = useCycleChoice();
  const standings = useCycleStandings();
  const shown = useCycleStanding();
  if (!standings || !shown || currentCycle(standings)?.cycle.id === shown.cycle.id) return null;
  const { year } = shown.cycle;
  const title =
    shown.stage === 'archived'
      ? t('cycles.viewingArchived', { year })
      : t('cycles.viewing', { year, stage: t(`cycles.stage.${shown.stage}`) });
  return (
    <Alert
      type="warning"
      banner
      title={title}
      action={
        <Button size="small" onClick={() => choose(null)}>
          {t('cycles.backToCurrent')}
        </Button>
      }
    />
  );
}
