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

/** By rank. The lowest level, which a veto forces too, is no distinction and gets no certificate. */
export function pendingRows(
  lines: readonly CandidacyLine[],
  scheme: Scheme,
  results: readonly Result[],
  certificates: readonly Certificate[],
): readonly PendingRow[] {
  const levels = new Map(scheme.levels.map((level) => [level.code, level]));
  const byId = new Map(results.map((result) => [result.id, result]));
  const holders = new Set(
    certificates
      .filter(({ status, kind }) => status === 'valid' && kind === 'level')
      .map(({ candidacyId }) => candidacyId),
  );
  return lines
    .flatMap((line): PendingRow[] => {
      const result = byId.get(line.id);
      const level = levels.get(result?.outcome.level ?? '');
      if (!result || !level || level.min === null || holders.has(line.id)) return [];
      return [{ line, result, level }];
    })
    .sort((a, b) => (a.result.outcome.rank ?? Infinity) - (b.result.outcome.rank ?? Infinity));
}
