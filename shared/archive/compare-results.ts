import type { GradedResult } from '../schema/graded-result.ts';
import { childPath } from '../domain/json-path.ts';

/** One place where the carried results are not what the recomputation gives; values as JSON, cut short. */
export interface Difference {
  readonly path: string;
  readonly carried: string;
  readonly recomputed: string;
}

const absent = Symbol('absent');

/** Lists and objects are named only: a hostile file may nest deeper than a serializer can follow. */
function shown(value: unknown): string {
  if (value === absent) return '—';
  if (Array.isArray(value)) return `[${value.length}]`;
  return typeof value === 'object' && value !== null ? '{…}' : JSON.stringify(value);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const field = (value: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : absent;

/** Where two values differ below a path. Descends only where the recomputed value does, so its depth is that of a result. */
export function differencesAt(path: string, carried: unknown, recomputed: unknown): readonly Difference[] {
  if (Array.isArray(carried) && Array.isArray(recomputed)) {
    const length = Math.max(carried.length, recomputed.length);
    return Array.from({ length }, (_, index) =>
      differencesAt(
        childPath(path, index),
        index < carried.length ? carried[index] : absent,
        index < recomputed.length ? recomputed[index] : absent,
      ),
    ).flat();
  }
  if (isRecord(carried) && isRecord(recomputed)) {
    const keys = new Set([...Object.keys(recomputed), ...Object.keys(carried)]);
    return [...keys].flatMap((key) =>
      differencesAt(childPath(path, key), field(carried, key), field(recomputed, key)),
    );
  }
  return carried === recomputed ? [] : [{ path, carried: shown(carried), recomputed: shown(recomputed) }];
}

/**
 * Where the results that an archive carries differ from the recomputed ones, field by field, an extra or a missing
 * field included. An empty answer means that they are the same.
 */
export const compareResults = (
  carried: readonly unknown[],
  recomputed: readonly GradedResult[],
): readonly Difference[] => differencesAt('results', carried, recomputed);
