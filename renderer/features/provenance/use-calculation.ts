import { useMemo } from 'react';
import { archiveFromDocuments } from '../../../shared/archive/from-documents.ts';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import { explain } from '../../../shared/domain/explain.ts';
import type { ExplanationStep } from '../../../shared/domain/explanation.ts';
import { gradeCycle, type GradedCandidacy } from '../../../shared/domain/grade-cycle.ts';
import type { CycleArchive } from '../../../shared/schema/archive.ts';
import { useServices } from '../../data/services-context.tsx';
import type { CandidacyFile } from './use-candidacy-file.ts';

export interface Calculation {
  readonly archive: CycleArchive;
  readonly graded: GradedCandidacy;
  /** Up to the level. Rank and money hang on other candidates, whom this file does not hold. */
  readonly steps: readonly ExplanationStep[];
}

/** Steps from the sheets' totals to the level. */
const upToLevel: ReadonlySet<ExplanationStep['kind']> = new Set([
  'missing-self',
  'panel-mean',
  'weights',
  'bonus-after-weights',
  'rounding',
  'level',
  'veto',
  'placement',
  'not-graded',
]);

/**
 * The whole calculation, for those who see all it is made from: a township once the results are announced, a member
 * of the panel never. Null for the others and for who has withdrawn.
 */
export function useCalculation({ candidacy, documents }: CandidacyFile): Calculation | null {
  const { actor, permissionContext } = useServices().store;
  const seesAll =
    actor.role !== 'panelMember' &&
    (!isTownshipActor(actor) || permissionContext.isPublished(candidacy.cycleId));
  return useMemo(() => {
    if (!seesAll) return null;
    const archive = archiveFromDocuments(documents);
    const graded = gradeCycle(archive).find((row) => row.candidacy.id === candidacy.id);
    if (!graded) return null;
    const steps = explain(archive, graded).filter(({ kind }) => upToLevel.has(kind));
    return { archive, graded, steps };
  }, [seesAll, documents, candidacy.id]);
}
