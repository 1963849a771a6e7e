import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { replayedChange, type ReplayedChange } from '../../../shared/domain/replayed-change.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { CycleReplay } from '../../data/replay-scheme.ts';
import { EmptyGuide } from '../../ui/empty-guide.tsx';
import { FigureTable } from './figure-table.tsx';
import { ReplayedTable } from './replayed-table.tsx';
import { moneyInAll, moneyTexts } from './replay-words.ts';
import styles from './schemes.module.css';

interface CycleReplayReportProps {
  readonly cycle: CycleReplay;
  readonly scheme: Scheme;
}

const kinds: readonly ReplayedChange[] = ['level', 'open', 'status', 'money', 'same'];

/** One year under the new scheme: whose level changes, what it costs, and what nobody has scored. */
export function CycleReplayReport({ cycle, scheme }: CycleReplayReportProps) {
  const { t } = useTranslation();
  const { documents, replay } = cycle;
  const rows = useMemo(() => replay.rows.map((row) => ({ row, change: replayedChange(row) })), [replay]);
  const counts = kinds.map((kind) => ({ kind, count: rows.filter(({ change }) => change === kind).length }));
  const [chosen, setChosen] = useState<ReplayedChange | null>(null);
  const first = counts.find(({ kind, count }) => kind !== 'same' && count > 0)?.kind ?? 'same';
  const kind = chosen ?? first;
  const shown = rows.filter(({ change }) => change === kind).map(({ row }) => row);
  const [before, after] = moneyInAll(replay);
  const townships = new Map(documents.orgUnits.map(({ id, name }) => [id, name]));
  return (
    <section className={styles['cycle']}>
      <h2>{t('schemes.cycleTitle', { year: replay.year, count: rows.length })}</h2>
      <p>
        {t('schemes.moneyInAll')} <strong>{before}</strong> → <strong>{after}</strong> {t('schemes.yuanYear')}
      </p>
      <Segmented
        aria-label={t('schemes.show')}
        value={kind}
        onChange={setChosen}
        options={counts.map(({ kind: value, count }) => ({
          value,
          label: t(`schemes.replayed.${value}`, { count }),
        }))}
      />
      {shown.length > 0 ? (
        <ReplayedTable
          title={`${t('schemes.cycleTitle', { year: replay.year, count: rows.length })} ${t(
            `schemes.replayed.${kind}`,
            { count: shown.length },
          )}`}
          rows={shown}
          documents={documents}
          scheme={scheme}
        />
      ) : (
        <EmptyGuide title={t('schemes.nobody')} hint={t('schemes.nobodyHint')} />
      )}
      <div className={styles['pair']}>
        <FigureTable
          title={t('schemes.moneyTitle')}
          columns={[t('schemes.column.township'), t('schemes.column.now'), t('schemes.column.next')]}
          rows={replay.money.map((money) => [
            townships.get(money.townshipCode) ?? money.townshipCode,
            ...moneyTexts(money),
          ])}
        />
        <FigureTable
          title={t('schemes.gapsTitle')}
          columns={[t('schemes.column.item'), t('schemes.column.lacking')]}
          rows={gapRows(cycle, scheme, (count) => t('schemes.sheets', { count }), t('schemes.vetoGone'))}
        />
      </div>
    </section>
  );
}

function gapRows(
  { replay, documents }: CycleReplay,
  scheme: Scheme,
  sheets: (count: number) => string,
  vetoGone: string,
): readonly (readonly string[])[] {
  const names = new Map(
    [...documents.scheme.categories, ...scheme.categories].flatMap(({ items }) =>
      items.map(({ code, name }): [string, string] => [code, name]),
    ),
  );
  return [
    ...replay.gaps.map(({ code, sheets: count }) => [`${code} ${names.get(code) ?? ''}`, sheets(count)]),
    ...replay.vetoesGone.map((code) => [`${code} ${names.get(code) ?? ''}`, vetoGone]),
  ];
}
