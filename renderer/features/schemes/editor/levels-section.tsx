import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Level } from '../../../../shared/schema/scheme.ts';
import styles from '../schemes.module.css';
import { AmountField } from './amount-field.tsx';
import type { SectionProps } from './editor-props.ts';
import { removedAt, replacedAt } from './list-edits.ts';

/** A band between the lowest level and the one above it. */
function withLevel(levels: readonly Level[], name: string): readonly Level[] {
  const floor = levels.at(-1);
  const above = levels.at(-2)?.min ?? 10_000;
  const taken = new Set(levels.map(({ code }) => code));
  let number = levels.length;
  while (taken.has(`level-${number}`)) number += 1;
  const level: Level = { code: `level-${number}`, name, min: above - 1000, op: '>=', monthly: 0 };
  return floor ? [...levels.slice(0, -1), level, floor] : [level];
}

/** The levels from the highest down, each with its lowest total and its money. */
export function LevelsSection({ scheme, onChange }: SectionProps) {
  const { t } = useTranslation();
  const { levels } = scheme;
  // A share is capped where a city's own rule says so; most schemes know none.
  const capped = levels.some(({ ratioCap }) => ratioCap !== undefined);
  const change = (next: readonly Level[], field: string) => onChange({ ...scheme, levels: next }, field);
  return (
    <section className={styles['section']}>
      <p className={styles['note']}>{t('schemes.levelsNote')}</p>
      <table className={styles['rows']}>
        <thead>
          <tr>
            <th>{t('scheme.level.name')}</th>
            <th>{t('schemes.level.from')}</th>
            <th>{t('schemes.level.bound')}</th>
            <th>{t('schemes.level.monthly')}</th>
            {capped && <th>{t('schemes.level.cap')}</th>}
            <th aria-label={t('common.remove')} />
          </tr>
        </thead>
        <tbody>
          {levels.map((level, place) => (
            <LevelRow
              key={level.code}
              level={level}
              capped={capped}
              onChange={(next) => change(replacedAt(levels, place, next), level.code)}
              onRemove={
                level.min === null || levels.length < 3
                  ? null
                  : () => change(removedAt(levels, place), `remove ${level.code}`)
              }
            />
          ))}
        </tbody>
      </table>
      <Button onClick={() => change(withLevel(levels, t('schemes.level.new')), 'add level')}>
        {t('schemes.level.add')}
      </Button>
    </section>
  );
}

interface LevelRowProps {
  readonly level: Level;
  readonly capped: boolean;
  readonly onChange: (level: Level) => void;
  readonly onRemove: (() => void) | null;
}

function LevelRow({ level, capped, onChange, onRemove }: LevelRowProps) {
  const { t } = useTranslation();
  const { name, min, op, monthly } = level;
  return (
    <tr>
      <td>
        <Input
          aria-label={t('scheme.level.name')}
          maxLength={20}
          value={name}
          onChange={(event) => onChange({ ...level, name: event.target.value })}
        />
      </td>
      <td>
        {min === null ? (
          t('schemes.level.floor')
        ) : (
          <AmountField
            label={t('schemes.level.fromOf', { name })}
            value={min}
            unit={t('common.points')}
            hint={t('schemes.hint.points')}
            onChange={(value) => onChange({ ...level, min: value })}
          />
        )}
      </td>
      <td>
        {min !== null && (
          <Select
            aria-label={t('schemes.level.boundOf', { name })}
            value={op}
            style={{ width: 96 }}
            options={(['>=', '>'] as const).map((value) => ({ value, label: t(`schemes.op.${value}`) }))}
            onChange={(value) => onChange({ ...level, op: value })}
          />
        )}
      </td>
      <td>
        <AmountField
          label={t('schemes.level.monthlyOf', { name })}
          value={monthly}
          unit={t('schemes.level.yuan')}
          hint={t('schemes.hint.yuan')}
          onChange={(value) => onChange({ ...level, monthly: value })}
        />
      </td>
      {capped && (
        <td>
          {level.ratioCap !== undefined && (
            <AmountField
              label={t('schemes.level.capOf', { name })}
              value={level.ratioCap}
              unit="%"
              hint={t('schemes.hint.percent')}
              min={1}
              onChange={(ratioCap) => onChange({ ...level, ratioCap: Math.min(ratioCap, 10_000) })}
            />
          )}
        </td>
      )}
      <td>
        {onRemove && (
          <Button type="text" onClick={onRemove}>
            {t('common.remove')}
          </Button>
        )}
      </td>
    </tr>
  );
}
