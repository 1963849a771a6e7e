import { useMemo, useState } from 'react';
import { linesOfMember } from '../../data/panel-progress.ts';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import styles from './city-panel.module.css';
import { MemberList } from './member-list.tsx';
import { MemberSheets } from './member-sheets.tsx';
import { panelRows } from './panel-rows.ts';

/** The city office's view: the panel on the left, the chosen member's papers on the right. */
export function CityPanel({ cycle }: { readonly cycle: CycleLines }) {
  const { documents, lines } = cycle;
  const { panel } = documents.cycle;
  const [chosen, setChosen] = useState<string | null>(null);
  const member = panel.find(({ id }) => id === chosen) ?? panel[0] ?? null;
  const rows = useMemo(
    () => (member ? panelRows(linesOfMember(lines, documents.cycle, member), documents.scheme, member) : []),
    [lines, documents, member],
  );
  return (
    <div className={styles['panes']}>
      <MemberList cycle={cycle} chosen={member?.id ?? null} onChoose={setChosen} />
      {member && (
        <MemberSheets
          key={member.id}
          rows={rows}
          member={member}
          scheme={documents.scheme}
          keyed
          closed={documents.cycle.status === 'archived'}
        />
      )}
    </div>
  );
}
