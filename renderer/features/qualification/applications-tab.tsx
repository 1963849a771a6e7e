import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { SearchBox } from '../../ui/search-box.tsx';
import { ApplicationActs } from './application-acts.tsx';
import { StageTag } from './stage-tag.tsx';
import { useFailureWords } from './use-failure-words.ts';
import { useFoundRows } from './use-found-rows.ts';
import { usePersonColumns, type RegisterColumn } from './use-person-columns.tsx';
import type { Register } from '../../data/use-register.ts';

const groups = ['open', 'applied', 'under', 'done', 'all'] as const;
type Group = (typeof groups)[number];

/** Which list somebody stands on: who may apply, whom the township has to check, who is on his way, the rest. */
const groupOf = ({ stage, failures, standing }: RegisterRow): Exclude<Group, 'all'> | null => {
  if (stage === 'none') return failures.length === 0 && standing !== 'valid' ? 'open' : null;
  if (stage === 'applied') return 'applied';
  return stage === 'certified' || stage === 'refused' ? 'done' : 'under';
};

/** 申请: everybody whom the year's rule concerns, whether he may apply, and where his application stands. */
export function ApplicationsTab({ register }: { readonly register: Register }) {
  const { t } = useTranslation();
  const [group, setGroup] = useState<Group>('all');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { found, text, setText } = useFoundRows(register.rows);
  const words = useFailureWords(register.rule);
  const person = usePersonColumns(register);
  const shown = group === 'all' ? found : found.filter((row) => groupOf(row) === group);
  const columns: readonly RegisterColumn[] = [
    ...person,
    {
      title: t('qualification.column.eligible'),
      width: 230,
      render: (_, { failures, stage }) =>
        failures.length === 0 || stage === 'certified' ? t('qualification.meets') : words(failures),
    },
    { title: t('common.state'), width: 120, render: (_, row) => <StageTag row={row} /> },
    {
      title: t('qualification.column.opinion'),
      width: 184,
      ellipsis: true,
      render: (_, { application, record }) => record?.opinion || application?.opinion || '',
    },
  ];
  const picked = shown.filter(({ personId }) => chosen.includes(personId));
  return (
    <div className={layout['page']}>
      <div className={layout['bar']}>
        <SearchBox width={260} value={text} onChange={setText} />
        <Segmented
          value={group}
          onChange={setGroup}
          options={groups.map((value) => ({
            value,
            label: t(`qualification.group.${value}`, {
              count:
                value === 'all'
                  ? register.rows.length
                  : register.rows.filter((row) => groupOf(row) === value).length,
            }),
          }))}
        />
        <span className={layout['space']} />
        <ApplicationActs register={register} picked={picked} onDone={() => setChosen([])} />
      </div>
      <FillTable
        label={t('qualification.tab.applications')}
        rows={shown}
        columns={columns}
        rowKey={({ personId }) => personId}
        selection={{ selectedRowKeys: [...chosen], onChange: (keys) => setChosen(keys.map(String)) }}
        empty={
          <EmptyGuide
            title={t('qualification.empty.applications')}
            hint={t('qualification.empty.applicationsHint')}
          />
        }
      />
    </div>
  );
}
