import { Button, Select, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { collectiveRater, panelModeOf } from '../../../shared/domain/panel-raters.ts';
import { indexScheme } from '../../../shared/domain/index-scheme.ts';
import { rateItemPoints } from '../../../shared/domain/rate-item-points.ts';
import { paperColumns } from '../../../shared/domain/paper-columns.ts';
import type { PanelMember } from '../../../shared/schema/cycle.ts';
import { linesOfMember } from '../../data/panel-progress.ts';
import { useServices } from '../../data/services-context.tsx';
import { useKeptFilter } from '../../data/use-kept-filter.ts';
import type { CycleLines } from '../../data/use-candidacy-lines.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import layout from '../../ui/list-page.module.css';
import { TownshipSelect } from '../../ui/township-select.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { DifferenceDialog } from './difference-dialog.tsx';
import { givenProblem } from './given-problem.ts';
import { paperGridRow } from './paper-grid-row.tsx';
import { agreedRows, paperRows, type BothKeyed, type PaperRow } from './paper-rows.ts';
import { ScoreGrid } from './score-grid.tsx';

/** 纸质表录入: whose papers are keyed, and the grid of them. */
export function PaperDesk({ cycle }: { readonly cycle: CycleLines }) {
  const { t } = useTranslation();
  const { documents } = cycle;
  const members = panelModeOf(documents.cycle) === 'collective' ? [collectiveRater] : documents.cycle.panel;
  const [chosen, setChosen] = useState<string | null>(null);
  const member = members.find(({ id }) => id === chosen) ?? members[0];
  if (!member) return <EmptyGuide title={t('panel.none.title')} hint={t('panel.none.hint')} />;
  const select = (
    <Select
      aria-label={t('panelDesk.paper.member')}
      style={{ width: 220 }}
      showSearch={{ optionFilterProp: 'label' }}
      value={member.id}
      options={members.map(({ id, name, org }) => ({ value: id, label: org ? `${name}（${org}）` : name }))}
      onChange={setChosen}
    />
  );
  return <MemberPapers key={member.id} cycle={cycle} member={member} select={select} />;
}

interface MemberPapersProps {
  readonly cycle: CycleLines;
  readonly member: PanelMember;
  readonly select: React.ReactNode;
}

const firstTownship: Readonly<{ township: string }> = { township: 'first' };

/** The township whose papers are shown, null for all; the first where nothing of the one chosen last is left. */
const townshipOf = (kept: string, rows: readonly PaperRow[]): string | null => {
  if (kept === 'all') return null;
  const isThere = rows.some(({ line }) => line.townshipCode === kept);
  return isThere ? kept : (rows[0]?.line.townshipCode ?? null);
};

function MemberPapers({ cycle: { documents, lines }, member, select }: MemberPapersProps) {
  const { t } = useTranslation();
  const { repositories, store } = useServices();
  const { busy, run } = useCommand();
  const { scheme } = documents;
  const account = store.actor.id;
  const columns = useMemo(
    () => paperColumns(scheme, panelModeOf(documents.cycle)),
    [scheme, documents.cycle],
  );
  const rows = useMemo(
    () => paperRows(linesOfMember(lines, documents.cycle, member), scheme, member, columns, account),
    [lines, documents.cycle, member, scheme, columns, account],
  );
  const { filter, narrow } = useKeptFilter('papers', firstTownship);
  const township = townshipOf(filter.township, rows);
  const [comparing, setComparing] = useState<(PaperRow & { readonly standing: BothKeyed }) | null>(null);
  const shown = rows.filter(({ line }) => township === null || line.townshipCode === township);
  const grid = useMemo(() => shown.map((row) => paperGridRow(row, columns, setComparing)), [shown, columns]);
  const agreed = agreedRows(shown);
  const refOf = (candidacyId: string) => ({ candidacyId, party: 'panel' as const, raterId: member.id });
  const check = (id: string, code: string, points: number) => {
    const counts = rows.find(({ line }) => line.id === id)?.line.membership ?? null;
    const computed = rateItemPoints(indexScheme(scheme).ratesItems, counts, scheme.policies);
    return givenProblem(scheme, panelModeOf(documents.cycle), computed, code, points);
  };
  const settle = ({ line, standing }: NonNullable<typeof comparing>, chosen: Record<string, number>) => {
    const { first, second, differing } = standing;
    const names = { first: first.detail.by, second: second.detail.by, count: differing.length };
    const proxyReason = t('panelDesk.paper.proxyReason', names);
    return repositories.papers.settle(refOf(line.id), { chosen, proxyReason });
  };
  const settleAgreed = () =>
    run(async () => {
      for (const row of agreed) await settle(row, {});
    });
  return (
    <div className={layout['page']}>
      <div className={layout['bar']}>
        {select}
        <TownshipSelect
          lines={rows.map(({ line }) => line)}
          value={township}
          onChange={(code) => narrow({ township: code ?? 'all' })}
        />
        <Button
          type="primary"
          disabled={agreed.length === 0}
          loading={busy}
          onClick={() => void settleAgreed()}
        >
          {t('panelDesk.paper.settleAgreed', { count: agreed.length })}
        </Button>
        <Typography.Text type="secondary">{t('panelDesk.paper.hint')}</Typography.Text>
      </div>
      {shown.length === 0 ? (
        <EmptyGuide title={t('panel.none.nobody')} hint={t('panelDesk.paper.none')} />
      ) : (
        <ScoreGrid
          label={t('panelDesk.paper.title', { name: member.name })}
          rows={grid}
          columns={columns}
          onSave={(id, code, points) => repositories.papers.savePoints(refOf(id), code, points)}
          check={check}
          keep={(id, code) => {
            const before = grid.find((row) => row.id === id)?.points[code] ?? null;
            return () => repositories.papers.savePoints(refOf(id), code, before);
          }}
        />
      )}
      {comparing && (
        <DifferenceDialog
          row={comparing}
          columns={columns}
          onSettle={(chosen) => settle(comparing, { ...chosen })}
          onClose={() => setComparing(null)}
        />
      )}
    </div>
  );
}
