import { useTranslation } from 'react-i18next';
import type { RollCounts, RollFinding } from '../../../shared/import/count-roll.ts';
import styles from './import.module.css';

const kinds = [
  'notMember',
  'unverified',
  'notEmployee',
  'employeeTwice',
  'memberTwice',
  'employeeGone',
  'memberRetired',
  'memberLeft',
  'numberOdd',
] as const satisfies readonly RollFinding[];

/** Names that are told in full; of more, their number and the first ones. */
const named = 30;

/** Who is missing on a list, stands on it twice, is retired or not verified. */
export function RollFindings({ findings }: Pick<RollCounts, 'findings'>) {
  const { t } = useTranslation();
  const present = kinds.filter((kind) => findings[kind].length > 0);
  if (present.length === 0) return t('imports.rolls.agree');
  return (
    <ul className={styles['problems']}>
      {present.map((kind) => (
        <li key={kind}>
          {t(`imports.rolls.findings.${kind}`, { count: findings[kind].length })}
          {findings[kind]
            .slice(0, named)
            .map(({ name, line }) => t('imports.rolls.person', { name, line }))
            .join('、')}
          {findings[kind].length > named && t('imports.rolls.more', { count: findings[kind].length })}
        </li>
      ))}
    </ul>
  );
}
