import { Button, Input, Segmented, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import { parsePoints } from '../../../shared/domain/parse-points.ts';
import type { RegisterRow } from '../../../shared/domain/qualification/register-row.ts';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import { useServices } from '../../data/services-context.tsx';
import { useIsCityOffice } from '../../data/use-is-city-office.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FillTable } from '../../ui/fill-table.tsx';
import layout from '../../ui/list-page.module.css';
import { SearchBox } from '../../ui/search-box.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useUndo } from '../../ui/use-undo.tsx';
import { ListDialog } from './list-dialog.tsx';
import { registered } from './registered.ts';
import { StageTag } from './stage-tag.tsx';
import { useFailureWords } from './use-failure-words.ts';
import { useFoundRows } from './use-found-rows.ts';
import { usePersonColumns, type RegisterColumn } from './use-person-columns.tsx';
import type { Register } from '../../data/use-register.ts';

const groups = ['trained', 'failed', 'all'] as const;

const pointsOn = ({ record }: RegisterRow, on: string): number | null =>
  record?.sittings?.find((sitting) => sitting.on === on)?.points ?? null;

/** Whoever was approved, and whoever has sat the examination whatever became of him. */
const isExamined = ({ application, best, stage }: RegisterRow): boolean =>
  best !== null || (application?.state === 'checked' && stage !== 'refused');

const highest = 100_000;

/** What was typed as a result; null for an empty field, undefined for what is none. */
function readPoints(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const points = parsePoints(text);
  return points.ok && points.value <= highest ? points.value : undefined;
}

/** 考试: the results of one day, keyed for many at once or taken from a list. */
export function ExamsTab({ register }: { readonly register: Register }) {
  const { t } = useTranslation();
  const { repositories } = useServices();
  const mayChange = useIsCityOffice();
  const { busy, run } = useCommand();
  const undo = useUndo();
  const [group, setGroup] = useState<(typeof groups)[number]>('all');
  const [day, setDay] = useState(register.today);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [importing, setImporting] = useState(false);
  const words = useFailureWords(register.rule);
  const person = usePersonColumns(register);
  const { rule } = register;
  const examined = useMemo(() => register.rows.filter(isExamined), [register.rows]);
  const { found, text, setText } = useFoundRows(examined);
  const shown = group === 'all' ? found : found.filter(({ stage }) => stage === group);
  const on = parseDate(day);
  const value = (row: RegisterRow): string => {
    const stored = on === null ? null : pointsOn(row, on);
    return typed.get(row.personId) ?? (stored === null ? '' : formatPoints(stored));
  };
  const changed = examined.filter(
    (row) => on !== null && typed.has(row.personId) && readPoints(value(row)) !== pointsOn(row, on),
  );
  const wrong = changed.find((row) => readPoints(value(row)) === undefined);
  const save = async () => {
    if (on === null) return;
    const results = changed.map((row) => ({
      person: registered(row),
      on,
      points: readPoints(value(row)) ?? null,
    }));
    const former = changed.map((row) => ({ person: registered(row), on, points: pointsOn(row, on) }));
    if (!(await run(() => repositories.qualification.saveResults(rule, results)))) return;
    setTyped(new Map());
    undo(t('qualification.exam.saved', { count: results.length }), () =>
      repositories.qualification.saveResults(rule, former),
    );
  };
  const columns: readonly RegisterColumn[] = [
    ...person,
    {
      title: t('qualification.exam.training'),
      width: 190,
      render: (_, { lacks, training }) => {
        const open = lacks.filter((one) => one !== 'exam');
        return open.length > 0 ? words(open) : t('qualification.exam.hours', { hours: training.hours });
      },
    },
    {
      title: t('qualification.exam.best'),
      width: 150,
      render: (_, { best }) =>
        best ? t('qualification.exam.bestOn', { points: formatPoints(best.points), on: best.on }) : '',
    },
    {
      title: t('qualification.exam.onDay'),
      width: 130,
      hidden: !mayChange,
      render: (_, row) => (
        <Input
          aria-label={t('qualification.exam.pointsFor', { name: row.person.name })}
          value={value(row)}
          disabled={on === null}
          status={readPoints(value(row)) === undefined ? 'error' : ''}
          inputMode="decimal"
          maxLength={7}
          style={{ width: 96 }}
          onChange={({ target }) => setTyped(new Map([...typed, [row.personId, target.value]]))}
        />
      ),
    },
    { title: t('common.state'), width: 110, render: (_, row) => <StageTag row={row} /> },
  ];
  return (
    <div className={layout['page']}>
      <div className={layout['bar']}>
        <SearchBox width={220} value={text} onChange={setText} />
        <Segmented
          value={group}
          onChange={setGroup}
          options={groups.map((one) => ({
            value: one,
            label: t(`qualification.exam.group.${one}`, {
              count: one === 'all' ? examined.length : examined.filter(({ stage }) => stage === one).length,
            }),
          }))}
        />
        <span className={layout['space']} />
        {mayChange && (
          <>
            <label>
              {t('qualification.exam.on')}{' '}
              <DateInput value={day} onChange={setDay} disabled={typed.size > 0} />
            </label>
            <Button onClick={() => setImporting(true)}>{t('qualification.exam.import')}</Button>
            {typed.size > 0 && (
              <Button onClick={() => setTyped(new Map())}>{t('qualification.exam.drop')}</Button>
            )}
            <Button
              type="primary"
              loading={busy}
              disabled={changed.length === 0 || wrong !== undefined}
              onClick={() => void save()}
            >
              {t('qualification.exam.save', { count: changed.length })}
            </Button>
          </>
        )}
      </div>
      <Typography.Text type={wrong ? 'danger' : 'secondary'} {...(wrong && { role: 'alert' })}>
        {wrong
          ? t('qualification.exam.wrong', { name: wrong.person.name })
          : t('qualification.exam.rule', {
              points: formatPoints(rule.passPoints),
              sittings: rule.sittings,
              hours: rule.minHours,
            })}
      </Typography.Text>
      <FillTable
        label={t('qualification.tab.exams')}
        rows={shown}
        columns={columns.filter(({ hidden }) => hidden !== true)}
        rowKey={({ personId }) => personId}
        empty={
          <EmptyGuide title={t('qualification.empty.exams')} hint={t('qualification.empty.examsHint')} />
        }
      />
      {importing && <ListDialog kind="results" register={register} onClose={() => setImporting(false)} />}
    </div>
  );
}
