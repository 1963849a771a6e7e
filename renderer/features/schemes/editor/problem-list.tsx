import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../shared/lib/app-error.ts';
import type { Problem } from '../../../../shared/lib/problem.ts';
import { errorMessage } from '../../../ui/show-error.ts';
import styles from '../schemes.module.css';
import { placeOfProblem, type Place } from './place-of-problem.ts';

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly onOpen: (place: Place) => void;
}

/** Everything that keeps the draft from being published; a click goes to where it is mended. */
export function ProblemList({ problems, onOpen }: ProblemListProps) {
  const { t } = useTranslation();
  return (
    <section
      className={styles['problems']}
      aria-label={t('schemes.problems')}
      data-none={problems.length === 0}
    >
      <strong role="status">
        {problems.length === 0 ? t('schemes.sound') : t('schemes.unsound', { count: problems.length })}
      </strong>
      {problems.map(({ path, code, params }) => (
        <button
          key={`${path} ${code}`}
          type="button"
          className={styles['problem']}
          onClick={() => onOpen(placeOfProblem(path))}
        >
          {errorMessage(new AppError(code, params))}
        </button>
      ))}
    </section>
  );
}
