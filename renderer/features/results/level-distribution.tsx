import { useTranslation } from 'react-i18next';
import { paysSubsidy } from '../../../shared/domain/pays-subsidy.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import { subjectKind, type SubjectKind } from '../../../shared/schema/subject.ts';
import { formatYuan } from '../../ui/format-yuan.ts';
import styles from './level-distribution.module.css';
import { groupOf, type ResultRow } from './result-rows.ts';

interface LevelDistributionProps {
  readonly rows: readonly ResultRow[];
  readonly scheme: Scheme;
  /** The level code or status the table is narrowed to; null for all. */
  readonly chosen: string | null;
  readonly onChoose: (group: string | null) => void;
}

const sum = (rows: readonly ResultRow[]): number =>
  rows.reduce((total, { result }) => total + result.outcome.subsidy.amount, 0);

/** Heads and money for each level; a click narrows the table to it. */
export function LevelDistribution({ rows, scheme, chosen, onChoose }: LevelDistributionProps) {
  const { t } = useTranslation();
  const words = { context: subjectKind(scheme), pays: paysSubsidy(scheme) };
  const grouped = Map.groupBy(rows, groupOf);
  const groups = [
    ...scheme.levels.map(({ code, name }) => ({ code, name })),
    { code: 'incomplete', name: t('common.status.incomplete') },
    { code: 'ineligible', name: t('common.status.ineligible') },
  ];
  return (
    <div className={styles['bar']} role="group" aria-label={t('results.summary.label')}>
      <Cell
        {...words}
        name={t('results.summary.all')}
        rows={rows}
        of={rows.length}
        pressed={chosen === null}
        onPress={() => onChoose(null)}
      />
      {groups.map(({ code, name }) => (
        <Cell
          key={code}
          {...words}
          name={name}
          rows={grouped.get(code) ?? []}
          of={rows.length}
          pressed={chosen === code}
          onPress={() => onChoose(chosen === code ? null : code)}
        />
      ))}
    </div>
  );
}

interface CellProps {
  readonly context: SubjectKind;
  /** Whether the scheme pays anything at all. */
  readonly pays: boolean;
  readonly name: string;
  readonly rows: readonly ResultRow[];
  readonly of: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Cell({ context, pays, name, rows, of, pressed, onPress }: CellProps) {
  const { t } = useTranslation();
  const share = of === 0 ? 0 : (rows.length / of) * 100;
  return (
    <button type="button" className={styles['cell']} aria-pressed={pressed} onClick={onPress}>
      <span className={styles['name']}>{name}</span>
      <span className={styles['count']}>{t('results.summary.people', { context, count: rows.length })}</span>
      {pays && (
        <span className={styles['money']}>{t('results.summary.yuan', { yuan: formatYuan(sum(rows)) })}</span>
      )}
      <span className={styles['track']}>
        <span className={styles['share']} style={{ width: `${share}%` }} />
      </span>
    </button>
  );
}
