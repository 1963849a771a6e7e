import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatTotal } from '../../shared/domain/format-points.ts';

interface SheetStandingCellProps {
  readonly kind: 'none' | 'recused' | 'draft' | 'returned' | 'submitted';
  /** Hundredths of a point; shown once the sheet is submitted. */
  readonly total?: number;
}

const types = {
  none: 'secondary',
  recused: 'secondary',
  draft: undefined,
  returned: 'warning',
  submitted: undefined,
} as const;

/** How one sheet stands, in a table: its total once it counts, before that a word. */
export function SheetStandingCell({ kind, total = 0 }: SheetStandingCellProps) {
  const { t } = useTranslation();
  if (kind === 'submitted') return <span>{formatTotal(total)}</span>;
  const type = types[kind];
  return (
    <Typography.Text {...(type && { type })} {...(kind === 'draft' && { style: { color: '#1f5fbf' } })}>
      {t(`worklist.standing.${kind}`)}
    </Typography.Text>
  );
}
