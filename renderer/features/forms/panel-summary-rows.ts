import { archiveFromDocuments, type CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { exactPoints } from '../../../shared/domain/exact-points.ts';
import { formatTotal } from '../../../shared/domain/format-points.ts';
import { gradeCycle } from '../../../shared/domain/grade-cycle.ts';
import { meanText } from '../../../shared/domain/mean-text.ts';
import type { Result } from '../../../shared/schema/result.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { recusalRows } from '../../data/recusal-rows.ts';
import type { PanelSummaryRow } from '../../print/office/panel-summary-paper.ts';
import { paperText } from '../../print/paper/paper-text.ts';
import { exactText } from '../../ui/exact-text.ts';

const points = (value: number | null): string => (value === null ? '' : formatTotal(value));

interface Weighed {
  readonly weighted: string;
  readonly bonus: string;
}

/** What was weighted and what was added to it, where the scheme adds the bonus after the weights. */
function weighedApart(documents: CycleDocuments): ReadonlyMap<string, Weighed> {
  if (documents.scheme.policies.bonusMode === 'in-sheet') return new Map();
  const graded = gradeCycle(archiveFromDocuments(documents));
  return new Map(
    graded.flatMap(({ candidacy, assessment: { verdict } }): [string, Weighed][] => {
      if (verdict.status !== 'graded') return [];
      const { weighted, bonus } = verdict.weighed;
      return [
        [
          candidacy.id,
          {
            weighted: exactText(exactPoints(weighted)),
            bonus: bonus ? exactText(exactPoints(bonus)) : '',
          },
        ],
      ];
    }),
  );
}

/** The lines of 评审组汇总表 from the stored results, by rank; those without one come last. */
export function panelSummaryRows(
  documents: CycleDocuments,
  lines: readonly CandidacyLine[],
  results: readonly Result[],
): readonly PanelSummaryRow[] {
  const outcomes = new Map(results.map(({ id, outcome }) => [id, outcome]));
  const levels = new Map(documents.scheme.levels.map(({ code, name }) => [code, name]));
  const apart = weighedApart(documents);
  const recused = Map.groupBy(recusalRows(lines, documents.scheme, documents.cycle), ({ line }) => line.id);
  const inSheet = documents.scheme.policies.bonusMode === 'in-sheet';
  return lines
    .flatMap((line) => {
      const outcome = outcomes.get(line.id);
      return outcome ? [{ line, outcome }] : [];
    })
    .toSorted((a, b) => (a.outcome.rank ?? Infinity) - (b.outcome.rank ?? Infinity) || 0)
    .map(({ line, outcome }) => ({
      township: line.township,
      unit: line.unit,
      name: line.name,
      self: points(outcome.self),
      townshipPoints: points(outcome.township),
      panel: meanText(outcome.panel) ?? '',
      count: String(outcome.panel.count),
      // As the register of recusals has it: who keeps out by the rule hands in no sheet to be counted.
      recused: String(recused.get(line.id)?.length ?? 0),
      weighted: inSheet ? points(outcome.total) : (apart.get(line.id)?.weighted ?? ''),
      bonus: inSheet ? paperText('officeForms.panel.inSheet') : (apart.get(line.id)?.bonus ?? ''),
      veto: outcome.vetoes.join('、'),
      total: points(outcome.total),
      level:
        outcome.level === null
          ? paperText(`common.status.${outcome.status}`)
          : (levels.get(outcome.level) ?? outcome.level),
      rank: outcome.rank === null ? '' : String(outcome.rank),
    }));
}
