import { Button, Dropdown, Typography, type TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { formatTotal } from '../../../shared/domain/format-points.ts';
import type { SubjectKind } from '../../../shared/schema/subject.ts';
import type { SheetStanding } from '../../data/sheet-standing.ts';
import { sheetPath } from '../../ui/sheet-path.ts';
import { CandidacyStateTag } from '../../ui/state-tag.tsx';
import type { CandidacyRow } from '../../data/candidacy-rows.ts';
import { nextStep } from './next-step.ts';

export type CandidacyAct = 'withdraw' | 'reinstate' | 'returnSelf' | 'exportForm';

type Column = TableColumnType<CandidacyRow> & { readonly width: number };

const acts = ({ state, self }: CandidacyRow): readonly CandidacyAct[] => {
  if (state === 'withdrawn') return ['reinstate'];
  return self.kind === 'submitted' && (state === 'townshipPending' || state === 'townshipDraft')
    ? ['returnSelf', 'withdraw']
    : [...(self.kind === 'submitted' ? [] : (['exportForm'] as const)), 'withdraw'];
};

export const candidacyPath = (id: string): string => `/candidacies/${encodeURIComponent(id)}`;

export function useCandidacyColumns(
  onAct: (act: CandidacyAct, row: CandidacyRow) => void,
  context: SubjectKind,
): readonly Column[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const standing = (sheet: SheetStanding) => {
    if (sheet.kind === 'submitted') return formatTotal(sheet.total);
    return <Typography.Text type="secondary">{t(`candidacies.standing.${sheet.kind}`)}</Typography.Text>;
  };
  const nextButton = ({ line, state }: CandidacyRow) => {
    const step = nextStep(state);
    if (step.kind === 'view') {
      return (
        <Button
          size="small"
          type="link"
          style={{ width: 88 }}
          onClick={() => void navigate(candidacyPath(line.id))}
        >
          {t('candidacies.next.view')}
        </Button>
      );
    }
    return (
      <Button
        size="small"
        style={{ width: 88 }}
        onClick={() => void navigate(sheetPath(line.id, step.party))}
      >
        {t(`candidacies.next.${step.label}`)}
      </Button>
    );
  };
  return [
    {
      key: 'name',
      title: t('common.name', { context }),
      width: context === 'site' ? 242 : 92,
      ellipsis: true,
      render: (_, { line }) => line.name,
    },
    {
      key: 'unit',
      title: t('common.unit', { context }),
      width: context === 'site' ? 184 : 330,
      ellipsis: true,
      render: (_, { line }) => line.unit,
    },
    {
      key: 'role',
      title: context === 'site' ? t('common.roles.keeper') : t('common.role'),
      width: context === 'worker' ? 140 : 116,
      ellipsis: true,
      render: (_, { line: { appointment, enterprise } }) => {
        if (!appointment) return null;
        if (context === 'site') return enterprise;
        const role = t(`common.roles.${appointment.role}`);
        if (context === 'worker') return role;
        return `${role} · ${t(appointment.fullTime ? 'common.fullTime' : 'common.partTime')}`;
      },
    },
    {
      key: 'state',
      title: t('common.state'),
      width: 140,
      render: (_, { state }) => <CandidacyStateTag state={state} />,
    },
    {
      key: 'self',
      title: t('candidacies.column.self'),
      width: 100,
      align: 'right',
      render: (_, { self }) => standing(self),
    },
    {
      key: 'township',
      title: t('candidacies.column.township'),
      width: 100,
      align: 'right',
      render: (_, { township }) => standing(township),
    },
    {
      key: 'next',
      title: t('candidacies.column.next'),
      width: 130,
      onCell: () => ({ onClick: (event) => event.stopPropagation(), style: { paddingInlineStart: 24 } }),
      onHeaderCell: () => ({ style: { paddingInlineStart: 24 } }),
      render: (_, row) => nextButton(row),
    },
    {
      key: 'more',
      title: t('candidacies.column.more'),
      width: 90,
      onCell: () => ({ onClick: (event) => event.stopPropagation() }),
      render: (_, row) => (
        <Dropdown
          trigger={['click']}
          menu={{
            items: acts(row).map((act) => ({
              key: act,
              label: t(`candidacies.${act}`),
              onClick: () => onAct(act, row),
            })),
          }}
        >
          <Button
            size="small"
            type="text"
            style={{ marginInlineStart: -8 }}
            aria-label={`${t('candidacies.more')} ${row.line.name}`}
          >
            {t('candidacies.more')}
          </Button>
        </Dropdown>
      ),
    },
  ];
}
