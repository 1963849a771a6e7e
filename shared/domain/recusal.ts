import type { ArchivePanelMember, ArchiveSheet } from '../schema/archive.ts';
import type { Policies } from '../schema/scheme.ts';

export type RecusalReason = 'declared' | 'own-township';

/**
 * Why a panel sheet does not count, or null. A township chair on the panel never scores that township's
 * candidates, whatever the sheet says (grading-contract, From sheets, 5; domain §7 row 15).
 */
export function recusalReason(
  sheet: Pick<ArchiveSheet, 'rater' | 'recused'>,
  member: ArchivePanelMember | null,
  townshipCode: string,
  policy: Policies['recusal'],
): RecusalReason | null {
  const own = sheet.rater === 'panel' && member?.townshipCode === townshipCode;
  if (own && policy === 'own-township') return 'own-township';
  return sheet.recused ? 'declared' : null;
}
