import { Alert, App, Button, Input, Select, Table, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import { useServices } from '../../data/services-context.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { useCommand } from '../../ui/use-command.ts';
import styles from './import.module.css';
import { RecentImports } from './recent-imports.tsx';
import { RollFindings } from './roll-findings.tsx';
import { RollListCard } from './roll-list-card.tsx';
import { rollMembership, rollWork } from './roll-membership.ts';
import { rollKinds, useRollImport, type RollRow } from './use-roll-import.ts';

/** 职工、会员名单: both rates' counts out of lists of people, which are compared and not kept. */
export function RollImport({ cutoff }: { readonly cutoff: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { repositories } = useServices();
  const { busy, run } = useCommand();
  const rolls = useRollImport();
  const [typed, setTyped] = useState(cutoff);
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map());
  const decision = { asOf: parseDate(typed) ?? cutoff, reasons };
  const { rows, unknown } = rolls;
  const ready = rows.filter((row) => rollMembership(row, decision).gap === null);
  const files = rollKinds.flatMap((kind) => rolls.lists[kind]?.book.file ?? []);
  const save = async () => {
    await repositories.imports.run({ work: rollWork(rows, decision), file: files.join('、') });
    void message.success(t('imports.rolls.saved', { count: ready.length }));
    rolls.clear();
  };
  return (
    <div className={styles['choose']} style={{ maxWidth: 1080 }}>
      <Typography.Text type="secondary">{t('imports.rolls.hint')}</Typography.Text>
      {rollKinds.map((kind) => (
        <RollListCard key={kind} kind={kind} rolls={rolls} />
      ))}
      {files.length === 0 && <RecentImports />}
      {files.length > 0 && (
        <>
          <div className={styles['row']}>
            <label>
              {t('imports.columns.asOf')} <DateInput value={typed} onChange={setTyped} />
            </label>
            <label>
              {t('imports.rolls.fallback')}{' '}
              <Select
                aria-label={t('imports.rolls.fallback')}
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                value={rolls.fallback}
                onChange={(id: string | undefined) => rolls.setFallback(id ?? null)}
                style={{ width: 280 }}
                options={rolls.facts?.unions.map(({ id, name }) => ({ value: id, label: name })) ?? []}
              />
            </label>
          </div>
          {unknown.size > 0 && (
            <Alert
              type="warning"
              showIcon
              title={t('imports.rolls.unknown', {
                units: [...unknown]
                  .map(([unit, count]) =>
                    t('imports.rolls.unit', { unit: unit === '' ? t('imports.rolls.noUnit') : unit, count }),
                  )
                  .join('、'),
              })}
            />
          )}
          <Table<RollRow>
            size="small"
            pagination={false}
            dataSource={rows}
            rowKey={({ union }) => union.id}
            locale={{
              emptyText: <EmptyGuide title={t('imports.rolls.none')} hint={t('imports.rolls.noneHint')} />,
            }}
            columns={[
              { title: t('imports.fields.name'), width: 250, render: (_, { union }) => union.name },
              ...(['employees', 'members', 'verified'] as const).map((field) => ({
                title: t(`imports.fields.${field}`),
                width: 110,
                render: (_: unknown, { counts }: RollRow) => counts[field] ?? t('imports.rolls.untold'),
              })),
              {
                title: t('imports.preview.problems'),
                render: (_, row) => {
                  const { gap } = rollMembership(row, decision);
                  const { id } = row.union;
                  return (
                    <>
                      {gap && (
                        <Typography.Text type="danger">{t(`imports.rolls.gaps.${gap}`)}</Typography.Text>
                      )}
                      {(gap === 'overReason' || reasons.has(id)) && (
                        <Input
                          aria-label={t('imports.fields.overReason')}
                          maxLength={200}
                          value={reasons.get(id) ?? ''}
                          onChange={({ target }) => setReasons(new Map(reasons).set(id, target.value))}
                        />
                      )}
                      <RollFindings findings={row.counts.findings} />
                    </>
                  );
                },
              },
            ]}
          />
          <div className={styles['buttons']}>
            <Button
              type="primary"
              loading={busy}
              disabled={ready.length === 0}
              onClick={() => void run(save)}
            >
              {ready.length === 0
                ? t('imports.rolls.nothing')
                : t('imports.rolls.save', { count: ready.length })}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
