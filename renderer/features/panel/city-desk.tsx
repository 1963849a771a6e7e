import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { useMayChangeYear } from '../../data/use-may-change-year.ts';
import { CityPanel } from './city-panel.tsx';
import { PanelChecks } from './panel-checks.tsx';
import { PaperDesk } from './paper-desk.tsx';
import { RecusalRegister } from './recusal-register.tsx';
import styles from './city-desk.module.css';
import { WayPanel } from './way-panel.tsx';

const tabs = {
  members: CityPanel,
  way: WayPanel,
  papers: PaperDesk,
  recusals: RecusalRegister,
  checks: PanelChecks,
};
type Tab = keyof typeof tabs;
const names = ['members', 'way', 'papers', 'recusals', 'checks'] as const satisfies readonly Tab[];

/** What the city office does about the panel, one thing at a time. */
export function CityDesk({ cycle }: { readonly cycle: CycleLines }) {
  const { t } = useTranslation();
  const [chosen, setTab] = useState<Tab>('members');
  const mayChange = useMayChangeYear(cycle.documents.cycle);
  // A year that has been put away takes no more papers and no other way of scoring.
  const shown: readonly Tab[] = mayChange
    ? names
    : names.filter((name) => name !== 'papers' && name !== 'way');
  const tab = shown.includes(chosen) ? chosen : 'members';
  const Shown = tabs[tab];
  return (
    <div className={styles['desk']}>
      <Segmented<Tab>
        value={tab}
        options={shown.map((value) => ({ value, label: t(`panelDesk.tab.${value}`) }))}
        onChange={setTab}
      />
      <div className={styles['shown']}>
        <Shown cycle={cycle} />
      </div>
    </div>
  );
}
