import { Button, Tag, Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTotal } from '../../../shared/domain/format-points.ts';
import type { SheetStanding } from '../../data/sheet-standing.ts';
import type { PanelRow } from './panel-rows.ts';

const colors: Readonly<Record<SheetStanding['kind'], string>> = {
  none: 'default',
  recused: 'default',
  draft: 'processing',
  returned: 'warning',
  submitted: 'success',
};

interface PanelColumns {
  /** The city office keys the member's papers. */
  readonly keyed: boolean;
  /** The year has been put away: sheets are only looked at. */
  readonly closed: boolean;
  readonly open: (row: PanelRow) => void;
}

export function usePanelColumns({ keyed, closed, open }: PanelColumns) {
  const { t } = useTranslation();
  return useMemo(() => {
    const why = (standing: Extract<SheetStanding, { kind: 'recused' }>) =>
      standing.text ?? t(standing.reason === 'own-township' ? 'panel.recusedOwn' : 'panel.recusedDeclared');
    const act = (kind: SheetStanding['kind']) => {
      if (kind === 'submitted' || closed) return t('panel.view');
      if (kind === 'none') return t(keyed ? 'panel.key' : 'panel.begin');
      return t('panel.goOn');
    };
    const muted = ({ standing }: PanelRow, text: string) =>
      standing.kind === 'recused' ? <Typography.Text type="secondary">{text}</Typography.Text> : text;
    return [
      {
        title: t('worklist.column.township'),
        width: 104,
        ellipsis: true,
        render: (_: unknown, row: PanelRow) => muted(row, row.line.township),
      },
      {
        title: t('worklist.column.name'),
        width: 84,
        ellipsis: true,
        render: (_: unknown, row: PanelRow) => muted(row, row.line.name),
      },
      {
        title: t('worklist.column.unit'),
        width: keyed ? 264 : 320,
        ellipsis: true,
        render: (_: unknown, row: PanelRow) => muted(row, row.line.unit),
      },
      {
        title: t('panel.column.state'),
        width: 84,
        render: (_: unknown, { standing }: PanelRow) => (
          <Tag color={colors[standing.kind]}>{t(`worklist.standing.${standing.kind}`)}</Tag>
        ),
      },
      {
        title: t('panel.column.total'),
        width: 72,
        align: 'right' as const,
        render: (_: unknown, { standing }: PanelRow) =>
          standing.kind === 'submitted' ? formatTotal(standing.total) : '',
      },
      {
        title: '',
        width: keyed ? 80 : 260,
        render: (_: unknown, row: PanelRow) => {
          if (row.standing.kind === 'recused') {
            return keyed ? null : <Typography.Text type="secondary">{why(row.standing)}</Typography.Text>;
          }
          if (closed && row.standing.kind === 'none') return null;
          return (
            <>
              <Button type="link" size="small" tabIndex={-1} onClick={() => open(row)}>
                {act(row.standing.kind)}
              </Button>
              {!keyed && !row.ready && (
                <Typography.Text type="secondary">
                  {t('common.candidacyState.townshipPending')}
                </Typography.Text>
              )}
            </>
          );
        },
      },
    ];
  }, [t, keyed, closed, open]);
}
