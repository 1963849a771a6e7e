import { useTranslation } from 'react-i18next';
import { formatTotal } from '../../../shared/domain/format-points.ts';
import type { GradedResult } from '../../../shared/schema/graded-result.ts';
import type { Scheme } from '../../../shared/schema/scheme.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import type { LastYear } from '../../data/use-last-year.ts';
import { YearChange } from '../../ui/year-change.tsx';
import styles from './candidacy.module.css';

interface LastYearSectionProps {
  readonly line: CandidacyLine;
  readonly scheme: Scheme;
  readonly last: LastYear;
  /** This year's result, where the viewer may read one. */
  readonly outcome: GradedResult | null;
}

const counts = ['employees', 'members', 'verified'] as const;

const levelName = ({ levels }: Scheme, outcome: GradedResult | null | undefined): string =>
  levels.find(({ code }) => code === outcome?.level)?.name ?? '—';

/** Last year beside this year: the counts of the union, and what came of the same person there. */
export function LastYearSection({ line, scheme, last, outcome }: LastYearSectionProps) {
  const { t } = useTranslation();
  const before = last.of(line.candidacy);
  const then = last.countsOf(line.candidacy.unionId);
  const past = before?.result?.outcome;
  if (!then && !past) return null;
  const pastTotal = past?.total ?? null;
  const total = outcome?.total ?? null;
  return (
    <section className={styles['section']}>
      <h2>{t('candidacies.lastYear.title', { year: last.cycle.year })}</h2>
      <table
        className={styles['years']}
        aria-label={t('candidacies.lastYear.title', { year: last.cycle.year })}
      >
        <thead>
          <tr>
            <th scope="col">{t('candidacies.lastYear.what')}</th>
            <th scope="col">{t('candidacies.lastYear.now')}</th>
            <th scope="col">{t('candidacies.lastYear.before')}</th>
          </tr>
        </thead>
        <tbody>
          {then &&
            counts.map((field) => (
              <tr key={field}>
                <th scope="row">{t(`candidacies.lastYear.${field}`)}</th>
                <td>{line.membership?.[field] ?? '—'}</td>
                <td>
                  <YearChange before={then[field]} now={line.membership?.[field] ?? null} format={String} />
                </td>
              </tr>
            ))}
          {pastTotal !== null && (
            <tr>
              <th scope="row">{t('candidacies.lastYear.total')}</th>
              <td>{total === null ? '—' : formatTotal(total)}</td>
              <td>
                <YearChange before={pastTotal} now={total} format={formatTotal} />
              </td>
            </tr>
          )}
          {past && (
            <tr>
              <th scope="row">{t('candidacies.lastYear.level')}</th>
              <td>{levelName(scheme, outcome)}</td>
              <td>{levelName(last.scheme, past)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
