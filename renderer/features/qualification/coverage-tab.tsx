import { Segmented, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  coverageOf,
  coverageRate,
  coverageRoles,
  isHolder,
  isToHold,
  type CoverageLine,
} from '../../../shared/domain/qualification/coverage.ts';
import { nextToInvite } from '../../../shared/domain/qualification/next-to-invite.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { PeopleTable } from './people-table.tsx';
import { useRoleWord } from './use-role-word.ts';
import type { Register } from '../../data/use-register.ts';

interface CoverageRow extends CoverageLine {
  readonly key: string;
  readonly township: string;
  readonly role: string;
}

const views = ['lines', 'missing', 'due', 'invite'] as const;

const rateText = (line: CoverageLine): string => {
  const rate = coverageRate(line);
  return rate === null ? '—' : `${(rate / 100).toFixed(2)}%`;
};

/** By township and role, the city's own sums first. */
function useCoverageRows({ rows, rule, townshipNames }: Register): readonly CoverageRow[] {
  const { t } = useTranslation();
  const roleWord = useRoleWord();
  const counted = rows.filter((row) => isToHold(row, rule));
  const townships = [...new Set(counted.map(({ townshipCode }) => townshipCode))].toSorted();
  const lines = (key: string, township: string, of: typeof counted): readonly CoverageRow[] => [
    { key, township, role: t('qualification.coverage.allRoles'), ...coverageOf(of, rule) },
    ...coverageRoles(rule).flatMap((role) => {
      const line = coverageOf(
        of.filter((row) => row.role === role),
        rule,
      );
      return line.eligible === 0 ? [] : [{ key: `${key} ${role}`, township, role: roleWord(role), ...line }];
    }),
  ];
  return [
    ...(townships.length > 1 ? lines('', t('qualification.coverage.city'), counted) : []),
    ...townships.flatMap((code) =>
      lines(
        code,
        townshipNames.get(code) ?? code,
        counted.filter(({ townshipCode }) => townshipCode === code),
      ),
    ),
  ];
}

/** 覆盖率: holders among those who should hold a certificate, who is missing, what runs out, whom to invite next. */
export function CoverageTab({ register }: { readonly register: Register }) {
  const { t } = useTranslation();
  const [view, setView] = useState<(typeof views)[number]>('lines');
  const coverage = useCoverageRows(register);
  const { rows, rule } = register;
  const all = coverageOf(rows, rule);
  const people = {
    missing: rows.filter((row) => isToHold(row, rule) && !isHolder(row)),
    due: rows.filter(({ standing }) => standing === 'due' || standing === 'expired'),
    invite: nextToInvite(rows, rule),
  };
  return (
    <div className={layout['page']}>
      <Typography.Text>
        {all.eligible === 0
          ? t('qualification.coverage.nobody')
          : t('qualification.coverage.sentence', {
              ...all,
              rate: rateText(all),
              target: rule.targetPercent,
              until: rule.targetOn === null ? '' : t('qualification.coverage.until', { on: rule.targetOn }),
            })}
      </Typography.Text>
      <div className={layout['bar']}>
        <Segmented
          value={view}
          onChange={setView}
          options={views.map((value) => ({
            value,
            label:
              value === 'lines'
                ? t('qualification.coverage.view.lines')
                : t(`qualification.coverage.view.${value}`, { count: people[value].length }),
          }))}
        />
      </div>
      {view === 'lines' ? (
        <FillTable<CoverageRow>
          label={t('qualification.tab.coverage')}
          rows={coverage}
          rowKey={({ key }) => key}
          columns={[
            { title: t('qualification.column.township'), width: 180, dataIndex: 'township' },
            { title: t('common.role'), width: 140, dataIndex: 'role' },
            {
              title: t('qualification.coverage.eligible'),
              width: 120,
              align: 'right',
              dataIndex: 'eligible',
            },
            { title: t('qualification.coverage.holders'), width: 120, align: 'right', dataIndex: 'holders' },
            {
              title: t('qualification.coverage.rate'),
              width: 120,
              align: 'right',
              render: (_, line) => rateText(line),
            },
            { title: t('qualification.standing.due'), width: 120, align: 'right', dataIndex: 'due' },
            { title: t('qualification.standing.expired'), width: 120, align: 'right', dataIndex: 'expired' },
            {
              title: t('qualification.coverage.toTarget'),
              width: 150,
              align: 'right',
              dataIndex: 'missingToTarget',
            },
          ]}
          empty={
            <EmptyGuide
              title={t('qualification.empty.coverage')}
              hint={t('qualification.empty.coverageHint')}
            />
          }
        />
      ) : (
        <PeopleTable
          register={register}
          rows={people[view]}
          label={t(`qualification.coverage.list.${view}`)}
        />
      )}
    </div>
  );
}
