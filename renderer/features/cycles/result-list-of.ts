import { formatTotal } from '../../../shared/domain/format-points.ts';
import { meanText } from '../../../shared/domain/mean-text.ts';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { Result } from '../../../shared/schema/result.ts';
import { candidacyLines } from '../../data/candidacy-lines.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import type { ResultListData } from '../../print/results/result-list-schema.ts';

const points = (value: number | null): string => (value === null ? '' : formatTotal(value));

/** 评定结果汇总表 of a year from its stored results, by rank; those without one come last. */
export function resultListOf(
  documents: CycleDocuments,
  results: readonly Result[],
  at: string,
): ResultListData {
  const { cycle, scheme, orgUnits } = documents;
  const outcomes = new Map(results.map(({ id, outcome }) => [id, outcome]));
  const levels = new Map(scheme.levels.map(({ code, name }) => [code, name]));
  const rows = candidacyLines(documents)
    .flatMap((line) => {
      const outcome = outcomes.get(line.id);
      return outcome ? [{ line, outcome }] : [];
    })
    .toSorted((a, b) => (a.outcome.rank ?? Infinity) - (b.outcome.rank ?? Infinity) || 0)
    .map(({ line, outcome: { rank, self, township, panel, total, level, status } }) => ({
      rank: rank === null ? '' : String(rank),
      township: line.township,
      union: line.unit,
      name: line.name,
      role: line.appointment ? paperText(`common.roles.${line.appointment.role}`) : '',
      self: points(self),
      townshipTotal: points(township),
      panel: meanText(panel) ?? '',
      total: points(total),
      level: level === null ? paperText(`common.status.${status}`) : (levels.get(level) ?? level),
    }));
  const unit = orgUnits.find(({ kind }) => kind === 'city')?.unionName ?? '';
  return { unit, year: cycle.year, scheme: `${scheme.name} v${scheme.version}`, at, rows };
}
