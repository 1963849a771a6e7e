import { Space, Tag, Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SheetStandingCell } from '../../ui/sheet-standing-cell.tsx';
import { CandidacyStateTag } from '../../ui/state-tag.tsx';
import type { SheetStanding } from '../../data/sheet-standing.ts';
import type { WorkFlag, WorkRow } from './work-rows.ts';

const flagColors: Readonly<Record<WorkFlag, string>> = {
  vetoUpheld: 'error',
  vetoPending: 'warning',
  missingSelf: 'warning',
  rateIndeterminate: 'warning',
  overMembers: 'warning',
};

const standing = (of: SheetStanding) =>
  'total' in of ? (
    <SheetStandingCell kind={of.kind} total={of.total} />
  ) : (
    <SheetStandingCell kind={of.kind} />
  );

const dots = () => <Typography.Text type="secondary">…</Typography.Text>;

/** What depends on the sheets shows dots until they have been read. */
export function useWorkColumns(complete: boolean) {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        title: t('worklist.column.township'),
        width: 124,
        ellipsis: true,
        render: (_: unknown, { line }: WorkRow) => line.township,
      },
      {
        title: t('worklist.column.name'),
        width: 100,
        ellipsis: true,
        render: (_: unknown, { line }: WorkRow) => <strong>{line.name}</strong>,
      },
      {
        title: t('worklist.column.unit'),
        width: 260,
        ellipsis: true,
        render: (_: unknown, { line }: WorkRow) => line.unit,
      },
      {
        title: t('worklist.column.state'),
        width: 136,
        render: (_: unknown, { state }: WorkRow) =>
          !complete ? dots() : <CandidacyStateTag state={state} />,
      },
      {
        title: t('worklist.column.self'),
        width: 88,
        align: 'right' as const,
        render: (_: unknown, { self }: WorkRow) => (!complete ? dots() : standing(self)),
      },
      {
        title: t('worklist.column.townshipTotal'),
        width: 92,
        align: 'right' as const,
        render: (_: unknown, { township }: WorkRow) => (!complete ? dots() : standing(township)),
      },
      {
        title: t('worklist.column.panel'),
        width: 84,
        align: 'right' as const,
        render: (_: unknown, { panel }: WorkRow) => (!complete ? dots() : `${panel.done} / ${panel.needed}`),
      },
      {
        title: t('worklist.column.flags'),
        width: 220,
        render: (_: unknown, { flags }: WorkRow) =>
          !complete ? (
            dots()
          ) : (
            <Space size={4} wrap>
              {flags.map((flag) => (
                <Tag key={flag} color={flagColors[flag]}>
                  {t(`worklist.flag.${flag}`)}
                </Tag>
              ))}
            </Space>
          ),
      },
    ],
    [t, complete],
  );
}
