import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
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
  const [tab, setTab] = useState<Tab>('members');
  const Shown = tabs[tab];
  return (
    <div className={styles['desk']}>
      <Segmented<Tab>
        value={tab}
        options={names.map((value) => ({ value, label: t(`panelDesk.tab.${value}`) }))}
        onChange={setTab}
      />
      <div className={styles['shown']}>
        <Shown cycle={cycle} />
      </div>
    </div>
  );
}
