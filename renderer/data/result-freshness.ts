import type { CycleDocuments } from '../../shared/archive/from-documents.ts';
import type { Result } from '../../shared/schema/result.ts';
import { resultInputs } from '../../shared/archive/result-inputs.ts';

/** Whether the stored results still follow from the documents; `changed` names the candidacies where they do not. */
export type ResultFreshness =
  | { readonly kind: 'never' }
  | { readonly kind: 'current'; readonly computedAt: string }
  | { readonly kind: 'outdated'; readonly computedAt: string; readonly changed: readonly string[] };

const sameInputs = (a: Result['inputs'], b: Result['inputs']): boolean =>
  a.length === b.length &&
  a.every((input, place) => {
    const other = b[place];
    return other?.collection === input.collection && other.id === input.id && other.rev === input.rev;
  });

/**
 * Compares the revisions each result names with those of today. A candidacy without a result and a result without
 * its candidacy are changes too: rank and subsidy hang together.
 */
export function resultFreshness(documents: CycleDocuments, results: readonly Result[]): ResultFreshness {
  const computedAt = results.reduce(
    (latest, result) => (result.computedAt > latest ? result.computedAt : latest),
    '',
  );
  if (computedAt === '') return { kind: 'never' };
  const inputsOf = resultInputs(documents);
  // Only the last computation counts: results of earlier ones belong to candidacies withdrawn since.
  const byId = new Map(
    results.filter((result) => result.computedAt === computedAt).map((result) => [result.id, result]),
  );
  const active = documents.candidacies.filter(({ withdrawn }) => !withdrawn);
  const changed = active.filter((candidacy) => {
    const result = byId.get(candidacy.id);
    return (
      !result ||
      result.schemeKey !== documents.cycle.schemeKey ||
      !sameInputs(inputsOf(candidacy), result.inputs)
    );
  });
  const activeIds = new Set(active.map(({ id }) => id));
  const gone = [...byId.keys()].filter((id) => !activeIds.has(id));
  const ids = [...changed.map(({ id }) => id), ...gone];
  return ids.length === 0 ? { kind: 'current', computedAt } : { kind: 'outdated', computedAt, changed: ids };
}
