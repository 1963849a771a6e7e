import { Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { currentCycle } from '../data/current-cycle.ts';
import { useCycleChoice } from '../data/cycle-choice.tsx';
import { useCycleStanding } from '../data/use-cycle-standing.ts';
import { useCycleNames } from '../data/use-cycle-names.ts';
import { useCycleStandings } from '../data/use-cycle-standings.ts';

/** Which year the screens show; with one year only there is nothing to choose. */
export function CycleSwitch() {
  const { t } = useTranslation();
  const { choose } = useCycleChoice();
  const standings = useCycleStandings();
  const shown = useCycleStanding();
  const nameOf = useCycleNames();
  if (!standings || !shown) return null;
  if (standings.length === 1) {
    return (
      <Tag variant="outlined">
        {t('shell.cycle', { year: shown.cycle.year })}
        {nameOf(shown.cycle)}
      </Tag>
    );
  }
  const current = currentCycle(standings)?.cycle.id;
  return (
    <Select
      aria-label={t('cycles.chooseYear')}
      value={shown.cycle.id}
      onChange={(id) => choose(id === current ? null : id)}
      popupMatchSelectWidth={false}
      options={standings.map(({ cycle, stage }) => ({
        value: cycle.id,
        label: `${t('cycles.year', { year: cycle.year })}${nameOf(cycle)} · ${cycle.id === current ? t('cycles.current') : t(`cycles.stage.${stage}`)}`,
      }))}
    />
  );
}
