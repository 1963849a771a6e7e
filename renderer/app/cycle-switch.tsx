import { Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { currentCycle } from '../data/current-cycle.ts';
import { useCycleChoice } from '../data/cycle-choice.tsx';
import { useCycleStanding } from '../data/use-cycle-standing.ts';
import { useCycleStandings } from '../data/use-cycle-standings.ts';

/** Which year the screens show; with one year only there is nothing to choose. */
export function CycleSwitch() {
  const { t } = useTranslation();
  const { choose } = useCycleChoice();
  const standings = useCycleStandings();
  const shown = useCycleStanding();
  if (!standings || !shown) return null;
  if (standings.length === 1) {
    return <Tag variant="outlined">{t('shell.cycle', { year: shown.cycle.year })}</Tag>;
  }
  const current = currentCycle(standings)?.cycle.id;
  return (
    <Select
      aria-label={t('cycles.chooseYear')}
      value={shown.cycle.id}
      onChange={(id) => choose(id === current ? null : id)}
      popupMatchSelectWidth={false}
      options={standings.map(({ cycle: { id, year }, stage }) => ({
        value: id,
        label: `${t('cycles.year', { year })} · ${id === current ? t('cycles.current') : t(`cycles.stage.${stage}`)}`,
      }))}
    />
  );
}
