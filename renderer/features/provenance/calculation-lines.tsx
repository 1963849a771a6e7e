import { useTranslation } from 'react-i18next';
import { explanationLines } from '../../ui/explanation-lines.ts';
import { useServices } from '../../data/services-context.tsx';
import styles from './provenance.module.css';
import { raterName } from './rater-name.ts';
import type { Calculation } from './use-calculation.ts';
import type { CandidacyFile } from './use-candidacy-file.ts';

interface CalculationLinesProps {
  readonly file: CandidacyFile;
  readonly steps: Calculation['steps'];
}

/** How the sheets' totals become the level, in exact numbers. */
export function CalculationLines({ file, steps }: CalculationLinesProps) {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  const { cycle } = file.documents;
  const nameOf = (raterId: string | null) =>
    raterName({ party: 'panel', raterId: raterId ?? '' }, cycle, actor, t);
  const lines = steps.flatMap((step) => explanationLines(step, t, nameOf));
  return (
    <div className={styles['lines']}>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
