import type { CycleDocuments } from '../../shared/archive/from-documents.ts';
import { subjectKind, type SubjectKind } from '../../shared/schema/subject.ts';
import { candidacyLines } from './candidacy-lines.ts';
import { progressOfCandidacy, type PanelProgress } from './panel-progress.ts';
import { sheetStep } from './sheet-step.ts';

/** How far one candidate is; the panel's sheets are those that can be, without who keeps out. */
export interface CandidateSteps {
  readonly id: string;
  readonly unionId: string;
  readonly townshipCode: string;
  readonly self: boolean;
  readonly township: boolean;
  readonly panel: Pick<PanelProgress, 'done' | 'needed'>;
}

/** How far the work on a year is, without its points. */
export interface YearWork {
  readonly subject: SubjectKind;
  /** In the order of the lists. */
  readonly steps: readonly CandidateSteps[];
}

export function yearWork(documents: CycleDocuments): YearWork {
  const { cycle, scheme } = documents;
  const steps = candidacyLines(documents).map((line): CandidateSteps => {
    const isIn = (party: 'self' | 'township') => sheetStep(line, scheme.policies, party).kind === 'submitted';
    const { done, needed } = progressOfCandidacy(line, scheme, cycle);
    const { id, townshipCode, candidacy } = line;
    const panel = { done, needed };
    return {
      id,
      unionId: candidacy.unionId,
      townshipCode,
      self: isIn('self'),
      township: isIn('township'),
      panel,
    };
  });
  return { subject: subjectKind(scheme), steps };
}
