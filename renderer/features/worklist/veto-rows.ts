import { standingVetoes, type VetoCase } from '../../../shared/domain/standing-vetoes.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';

export interface VetoRow {
  readonly line: CandidacyLine;
  readonly item: VetoCase;
}

const urgency = ({ item: { detail } }: VetoRow): number => (detail.decision === 'pending' ? 0 : 1);

/** Those that wait for a decision first, then the newest. */
export const vetoRows = (lines: readonly CandidacyLine[]): readonly VetoRow[] =>
  lines
    .flatMap((line) => standingVetoes(line.cases).map((item) => ({ line, item })))
    .toSorted((a, b) => urgency(a) - urgency(b) || b.item.createdAt.localeCompare(a.item.createdAt));
