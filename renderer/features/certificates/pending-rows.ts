import { earnedLevel } from '../../../shared/domain/earned-level.ts';
import type { Certificate } from '../../../shared/schema/certificate.ts';
import type { Result } from '../../../shared/schema/result.ts';
import type { Level, Scheme } from '../../../shared/schema/scheme.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';

/** Somebody who has earned a certificate and holds none. */
export interface PendingRow {
  readonly line: CandidacyLine;
  readonly result: Result;
  readonly level: Level;
}

/** By rank. */
export function pendingRows(
  lines: readonly CandidacyLine[],
  scheme: Scheme,
  results: readonly Result[],
  certificates: readonly Certificate[],
): readonly PendingRow[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  const holders = new Set(
    certificates
      .filter(({ status, kind }) => status === 'valid' && kind === 'level')
      .map(({ candidacyId }) => candidacyId),
  );
  return lines
    .flatMap((line): PendingRow[] => {
      const result = byId.get(line.id);
      const level = result && earnedLevel(scheme, result);
      return result && level && !holders.has(line.id) ? [{ line, result, level }] : [];
    })
    .sort((a, b) => (a.result.outcome.rank ?? Infinity) - (b.result.outcome.rank ?? Infinity));
}
