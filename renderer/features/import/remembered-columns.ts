import type { Mapping } from '../../../shared/import/table-head.ts';

const prefix = 'gongping.import-columns.';
/** Heads that one office meets; the oldest goes first. */
const kept = 20;

type Remembered = Readonly<Record<string, Mapping>>;

const keyOf = (labels: readonly string[]): string => labels.join('|');
const read = (office: string): Remembered =>
  JSON.parse(localStorage.getItem(prefix + office) ?? '{}') as Remembered;

/** The columns that this office chose for a list with the same head; null when it has met none. */
export const rememberedColumns = (office: string, labels: readonly string[]): Mapping | null =>
  read(office)[keyOf(labels)] ?? null;

export function rememberColumns(office: string, labels: readonly string[], mapping: Mapping): void {
  const { [keyOf(labels)]: _former, ...others } = read(office);
  const entries = [...Object.entries(others), [keyOf(labels), mapping] as const].slice(-kept);
  localStorage.setItem(prefix + office, JSON.stringify(Object.fromEntries(entries)));
}
