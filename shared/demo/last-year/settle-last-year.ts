import { archiveText } from '../../archive/archive-text.ts';
import { archiveFromDocuments, type CycleDocuments } from '../../archive/from-documents.ts';
import { resultInputs } from '../../archive/result-inputs.ts';
import { textHash } from '../../archive/text-hash.ts';
import { grade } from '../../domain/grade.ts';
import type { Cycle } from '../../schema/cycle.ts';
import type { Result } from '../../schema/result.ts';
import { demoStamp } from '../demo-stamp.ts';

export interface SettledYear {
  /** The cycle with the SHA-256 of its archive. */
  readonly cycle: Cycle;
  readonly results: readonly Result[];
}

/** Grades the year as the program does, and puts it away under the hash of its archive. */
export function settleLastYear(documents: CycleDocuments): SettledYear {
  const { cycle } = documents;
  const outcomes = grade(archiveFromDocuments(documents)).results;
  const archiveHash = textHash(archiveText(documents, outcomes));
  const inputsOf = resultInputs(documents);
  const candidacies = new Map(documents.candidacies.map((candidacy) => [candidacy.id, candidacy]));
  const computedAt = `${cycle.year}-12-03T02:00:00.000Z`;
  const results = outcomes.flatMap((outcome): Result[] => {
    const candidacy = candidacies.get(outcome.candidacyId);
    if (!candidacy) return [];
    const { id, cycleId, townshipCode, unionId, personId } = candidacy;
    return [
      {
        ...demoStamp(computedAt, 'demo-city'),
        id,
        cycleId,
        townshipCode,
        unionId,
        personId,
        schemeKey: cycle.schemeKey,
        computedAt,
        inputs: inputsOf(candidacy),
        outcome,
        note: null,
      },
    ];
  });
  return { cycle: { ...cycle, archiveHash }, results };
}
