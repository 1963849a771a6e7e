import { Button, Tag, Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints, formatTotal } from '../../../shared/domain/format-points.ts';
import { indexScheme } from '../../../shared/domain/index-scheme.ts';
import { paperColumns } from '../../../shared/domain/paper-columns.ts';
import { rateItemPoints } from '../../../shared/domain/rate-item-points.ts';
import { categoryPoints } from '../../../shared/domain/spread-category.ts';
import type { PanelMember } from '../../../shared/schema/cycle.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { countProgress } from '../../data/panel-progress.ts';
import { useServices } from '../../data/services-context.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import layout from '../../ui/list-page.module.css';
import { useCommand } from '../../ui/use-command.ts';
import { givenProblem } from './given-problem.ts';
import type { PanelRow } from './panel-rows.ts';
import { ScoreGrid, type GridRow } from './score-grid.tsx';

interface CategorySheetsProps {
  readonly rows: readonly PanelRow[];
  readonly member: PanelMember;
  readonly scheme: Scheme;
  /** The year has been put away. */
  readonly closed: boolean;
}

/** The categories' sums as they stand on the member's sheet. */
function sumsOf({ line, standing }: PanelRow, scheme: Scheme): Readonly<Record<string, number>> {
  if (!('sheet' in standing)) return {};
  const computed = rateItemPoints(indexScheme(scheme).ratesItems, line.membership, scheme.policies);
  return Object.fromEntries(
    scheme.categories.flatMap((category) => {
      if (category.kind === 'veto') return [];
      const points = categoryPoints(category, standing.sheet.scores, computed);
      return points === null ? [] : [[category.code, points]];
    }),
  );
}

/** A member's candidates, scored by category; the sums are spread over the items of his sheets. */
export function CategorySheets({ rows, member, scheme, closed }: CategorySheetsProps) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const columns = useMemo(() => paperColumns(scheme, 'categories'), [scheme]);
  const open = rows.filter(({ standing }) => standing.kind !== 'recused');
  const refOf = (candidacyId: string) => ({ candidacyId, party: 'panel' as const, raterId: member.id });
  const submit = (id: string) => run(() => repositories.sheets.submit(refOf(id)));
  const grid = open.map((row): GridRow => {
    const points = sumsOf(row, scheme);
    const full = columns.every(({ code }) => points[code] !== undefined);
    const { line, standing } = row;
    const locked = closed || standing.kind === 'submitted' || standing.kind === 'returned';
    return {
      id: line.id,
      name: line.name,
      unit: `${line.township} ${line.unit}`,
      locked,
      points,
      texts: {},
      state:
        standing.kind === 'submitted' ? (
          <Tag color="success">{t('panelDesk.category.in', { total: formatTotal(standing.total) })}</Tag>
        ) : (
          <Button size="small" disabled={!full || locked} loading={busy} onClick={() => void submit(line.id)}>
            {t('panelDesk.category.submit')}
          </Button>
        ),
    };
  });
  const save = async (id: string, code: string, points: number | null) => {
    // Points once given are replaced, never left empty: an empty category would be none of the item's choices.
    if (points === null) throw new AppError('FIELD_REQUIRED', { field: code });
    const note = t('panelDesk.category.note', { points: formatPoints(points) });
    await repositories.panelWork.saveCategory(refOf(id), code, points, note);
  };
  const rowOf = (id: string) => open.find(({ line }) => line.id === id);
  const check = (id: string, code: string, points: number) => {
    const counts = rowOf(id)?.line.membership ?? null;
    const computed = rateItemPoints(indexScheme(scheme).ratesItems, counts, scheme.policies);
    return givenProblem(scheme, 'categories', computed, code, points);
  };
  const keep = (id: string, code: string) => {
    const standing = rowOf(id)?.standing;
    const before = standing && 'sheet' in standing ? standing.sheet.scores : {};
    return () => repositories.panelWork.restoreCategory(refOf(id), code, before);
  };
  return (
    <div className={layout['page']}>
      <Typography.Text type="secondary" role="status">
        {t('panel.progress', { ...countProgress(rows.map(({ standing }) => standing)) })}　
        {t('panelDesk.category.hint')}
      </Typography.Text>
      {open.length === 0 ? (
        <EmptyGuide title={t('panel.none.nobody')} hint={t('panelDesk.category.none')} />
      ) : (
        <ScoreGrid
          label={t('panel.memberTitle', { name: member.name })}
          rows={grid}
          columns={columns}
          onSave={save}
          check={check}
          keep={keep}
        />
      )}
    </div>
  );
}
