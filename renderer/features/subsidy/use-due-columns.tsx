import { Button, Space, Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { consented } from '../../../shared/domain/privacy/consented.ts';
import type { AccountStanding } from '../../../shared/domain/account-standing.ts';
import { shownValue } from '../../../shared/domain/masking/masking-policy.ts';
import { countMonths } from '../../../shared/domain/payable-months.ts';
import { formatYuan } from '../../ui/format-yuan.ts';
import { changesTotal, type DueRow } from './due-rows.ts';
import { isPayable, type SubsidyView } from './use-subsidy.ts';

const standingColors: Readonly<Record<AccountStanding['kind'], string>> = {
  missing: 'default',
  once: 'processing',
  samePerson: 'warning',
  differs: 'warning',
  confirmed: 'success',
};

const missing: AccountStanding = { kind: 'missing' };

/** What a row says about itself: why it is not paid, or how far it is. */
function useNote(): (row: DueRow) => string {
  const { t } = useTranslation();
  return (row) => {
    const { suppressed, settled, paid, due, months } = row;
    const open = changesTotal(row);
    if (open < 0) return t('subsidy.note.recover');
    if (open > 0) return t(settled > 0 ? 'subsidy.note.supplement' : 'subsidy.note.first');
    if (suppressed) return t(`subsidy.suppressed.${suppressed}`);
    if (due === 0 && countMonths(months) === 0) return t('subsidy.noMonths');
    return t(paid === due ? 'subsidy.note.done' : 'subsidy.note.settled');
  };
}

function AccountCell({
  row,
  view,
  isAsked,
  onKey,
  onDelete,
}: {
  readonly row: DueRow;
  readonly view: SubsidyView;
  /** Whether the payee's consent is on record. */
  readonly isAsked: boolean;
  readonly onKey: () => void;
  readonly onDelete: () => void;
}) {
  const { t } = useTranslation();
  const standing = view.accounts.get(row.line.candidacy.personId) ?? missing;
  // Nobody's account is asked for without a payment to make.
  if (row.due === 0 && row.settled === 0) return '—';
  const tail = standing.kind === 'confirmed' && shownValue('list', 'account', standing.account.number);
  const lacksConsent = standing.kind === 'confirmed' && !isAsked;
  const actions = {
    missing: 'key',
    once: 'check',
    samePerson: 'check',
    differs: 'change',
    confirmed: 'change',
  } as const;
  return (
    <Space size={4}>
      {lacksConsent ? (
        <Tag color="warning">{t('subsidy.account.unasked')}</Tag>
      ) : (
        <Tag color={standingColors[standing.kind]}>{t(`subsidy.account.${standing.kind}`)}</Tag>
      )}
      {tail}
      {view.blocked !== 'archived' && isPayable(view, row) && (
        <Button type="link" size="small" onClick={onKey}>
          {t(`subsidy.account.${lacksConsent ? 'ask' : actions[standing.kind]}`)}
        </Button>
      )}
      {view.supplemented === null && standing.kind !== 'missing' && (
        <Button type="link" size="small" onClick={onDelete}>
          {t('subsidy.account.delete')}
        </Button>
      )}
    </Space>
  );
}

export function useDueColumns(
  view: SubsidyView,
  onKey: (row: DueRow) => void,
  onDelete: (row: DueRow) => void,
) {
  const { t } = useTranslation();
  const note = useNote();
  const { ledger } = view;
  const asked = useMemo(() => consented(ledger), [ledger]);
  const money = (
    key: 'monthly' | 'due' | 'settled' | 'open',
    width: number,
    amount: (row: DueRow) => number,
  ) => ({
    title: t(`subsidy.column.${key}`),
    width,
    align: 'right' as const,
    render: (_: unknown, row: DueRow) => (amount(row) === 0 ? '—' : formatYuan(amount(row))),
  });
  return [
    {
      title: t('worklist.column.name'),
      width: 76,
      ellipsis: true,
      render: (_: unknown, { line }: DueRow) => <strong>{line.name}</strong>,
    },
    {
      title: t('worklist.column.unit'),
      width: view.isFinance ? 196 : 250,
      ellipsis: true,
      render: (_: unknown, { line }: DueRow) => line.unit,
    },
    {
      title: t('subsidy.column.level'),
      width: 58,
      render: (_: unknown, { levelName }: DueRow) => levelName || '—',
    },
    money('monthly', 80, ({ monthly }) => monthly),
    {
      title: t('subsidy.column.months'),
      width: 152,
      render: (_: unknown, { months }: DueRow) =>
        countMonths(months) === 0 ? '—' : t('subsidy.months', { ...months, count: countMonths(months) }),
    },
    money('due', 78, ({ due }) => due),
    money('settled', 78, ({ settled }) => settled),
    money('open', 78, changesTotal),
    ...(view.isFinance
      ? [
          {
            title: t('subsidy.column.account'),
            width: 240,
            render: (_: unknown, row: DueRow) => (
              <AccountCell
                row={row}
                view={view}
                isAsked={asked.has(row.line.candidacy.personId)}
                onKey={() => onKey(row)}
                onDelete={() => onDelete(row)}
              />
            ),
          },
        ]
      : []),
    {
      title: t('subsidy.column.note'),
      width: view.isFinance ? 112 : 250,
      ellipsis: true,
      render: (_: unknown, row: DueRow) => note(row),
    },
  ];
}
