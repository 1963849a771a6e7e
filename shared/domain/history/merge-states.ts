import type { HistoricState } from './item-history.ts';

/** What every document carries of its last write. */
interface Stamped {
  readonly rev: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly deviceId: string;
}

const markOf = ({ rev, updatedAt, updatedBy, deviceId }: Stamped): string =>
  JSON.stringify([rev, updatedAt, updatedBy, deviceId]);

/**
 * The states that several witnesses kept of one document, each once, by the number of its write; of two that tell
 * of the same write the earlier witness counts.
 */
export function mergeStates<D extends Stamped>(
  ...witnesses: readonly (readonly HistoricState<D>[])[]
): readonly HistoricState<D>[] {
  const states = new Map<string, HistoricState<D>>();
  for (const state of witnesses.flat()) {
    const mark = markOf(state.document);
    if (!states.has(mark)) states.set(mark, state);
  }
  return [...states.values()].sort(
    ({ document: a }, { document: b }) =>
      a.rev - b.rev || (a.updatedAt < b.updatedAt ? -1 : a.updatedAt > b.updatedAt ? 1 : 0),
  );
}
