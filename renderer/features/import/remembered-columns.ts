import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Mapping } from '../../../shared/import/table-head.ts';
import { readKeptObject } from '../../ui/read-kept-object.ts';

const prefix = 'gongping.import-columns.';
/** Heads that one office meets; the oldest goes first. */
const kept = 20;

const MappingSchema = Type.Record(Type.String(), Type.Integer({ minimum: 0 }));

const keyOf = (labels: readonly string[]): string => labels.join('|');

function read(office: string): ReadonlyMap<string, Mapping> {
  const entries = Object.entries(readKeptObject(localStorage.getItem(prefix + office)) ?? {});
  return new Map(
    entries.flatMap(([key, mapping]) => (Value.Check(MappingSchema, mapping) ? [[key, mapping]] : [])),
  );
}

/** The columns that this office chose for a list with the same head; null when it has met none. */
export const rememberedColumns = (office: string, labels: readonly string[]): Mapping | null =>
  read(office).get(keyOf(labels)) ?? null;

export function rememberColumns(office: string, labels: readonly string[], mapping: Mapping): void {
  const others = [...read(office)].filter(([key]) => key !== keyOf(labels));
  const entries = [...others, [keyOf(labels), mapping] as const].slice(-kept);
  localStorage.setItem(prefix + office, JSON.stringify(Object.fromEntries(entries)));
}
