import type { EntryInput } from '../../data/repositories/sheets.ts';
import { sameEntry } from './editor/row-value.ts';

/** How an item stands to what a register says of it; `own` is whatever a person has entered. */
export type RegisterStanding = 'open' | 'filled' | 'changed' | 'own';

/**
 * Compares what stands with what the register says now. An entry is known to come from the register by how its note
 * begins (`source`); where that note still names today's fact, other points are a person's own.
 */
export function registerStanding(
  standing: EntryInput | null,
  registered: EntryInput,
  source: string,
): RegisterStanding {
  if (!standing) return 'open';
  // A person may have written more behind the note.
  const isToday = standing.note.startsWith(registered.note);
  if (isToday) return sameEntry({ ...standing, note: registered.note }, registered) ? 'filled' : 'own';
  return standing.points !== null && standing.note.startsWith(source) ? 'changed' : 'own';
}
