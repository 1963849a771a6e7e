import { Button, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import type { PaperColumn } from '../../../shared/domain/paper-columns.ts';
import type { BothKeyed, PaperRow } from './paper-rows.ts';
import type { GridRow } from './score-grid.tsx';

interface PaperStateProps {
  readonly row: PaperRow;
  readonly columns: readonly PaperColumn[];
  readonly onCompare: (row: PaperRow & { readonly standing: BothKeyed }) => void;
}

function PaperState({ row, columns, onCompare }: PaperStateProps) {
  const { t } = useTranslation();
  const { line, standing } = row;
  switch (standing.kind) {
    case 'submitted':
      return <Tag color="success">{t('panelDesk.paper.submitted')}</Tag>;
    case 'taken':
      return <Typography.Text type="secondary">{t('panelDesk.paper.taken')}</Typography.Text>;
    case 'both':
      return standing.differing.length === 0 ? (
        <Tag color="success">{t('panelDesk.paper.agreed')}</Tag>
      ) : (
        <Button size="small" onClick={() => onCompare({ line, standing })}>
          {t('panelDesk.paper.compare', { count: standing.differing.length })}
        </Button>
      );
    case 'open': {
      const done = columns.filter(({ code }) => standing.own?.detail.points[code] !== undefined).length;
      if (done === columns.length) return <Tag>{t('panelDesk.paper.waiting')}</Tag>;
      const text = t('panelDesk.paper.pass', { pass: standing.pass, done, all: columns.length });
      return done > 0 ? <Tag color="processing">{text}</Tag> : <span>{text}</span>;
    }
  }
}

/** What may stand in the cells: this person's values, or both once both are complete. */
function valuesOf({ standing }: PaperRow): Pick<GridRow, 'points' | 'texts'> {
  if (standing.kind === 'open') return { points: standing.own?.detail.points ?? {}, texts: {} };
  if (standing.kind !== 'both') return { points: {}, texts: {} };
  const { first, second, differing } = standing;
  const pair = (code: string) =>
    `${formatPoints(first.detail.points[code] ?? 0)}｜${formatPoints(second.detail.points[code] ?? 0)}`;
  return {
    points: first.detail.points,
    texts: Object.fromEntries(differing.map((code) => [code, pair(code)])),
  };
}

export function paperGridRow(
  row: PaperRow,
  columns: readonly PaperColumn[],
  onCompare: PaperStateProps['onCompare'],
): GridRow {
  const state: ReactNode = <PaperState row={row} columns={columns} onCompare={onCompare} />;
  const { line, standing } = row;
  return {
    id: line.id,
    name: line.name,
    unit: line.unit,
    locked: standing.kind !== 'open',
    ...valuesOf(row),
    state,
  };
}
