import type { EntryInput } from '../../data/repositories/sheets.ts';
import { sameEntry } from './editor/row-value.ts';

/**
 * How an item stands to what a register says of it; `own` is whatever a person has entered, `gone` what the register
 * no longer vouches for.
 */
export type RegisterStanding = 'open' | 'filled' | 'changed' | 'gone' | 'own';

/**
 * Compares what stands with what the register says now. An entry is known to come from the register by how its note
 * begins (`source`); where that note still names today's fact, other points are a person's own. `registered` is null
 * where the register says nothing.
 */
export function registerStanding(
  standing: EntryInput | null,
  registered: EntryInput | null,
  source: string,
): RegisterStanding {
  const isFromRegister = standing !== null && standing.points !== null && standing.note.startsWith(source);
  if (!registered) return isFromRegister ? 'gone' : 'own';
  if (!standing) return 'open';
  // A person may have written more behind the note.
  const isToday = standing.note.startsWith(registered.note);
  if (isToday) return sameEntry({ ...standing, note: registered.note }, registered) ? 'filled' : 'own';
  return isFromRegister ? 'changed' : 'own';
}
