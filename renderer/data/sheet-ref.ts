import { sheetId, type Party } from '../../shared/schema/sheet.ts';

/** Names one rater's sheet whether or not it has been begun. `raterId` is empty except on a panel sheet. */
export interface SheetRef {
  readonly candidacyId: string;
  readonly party: Party;
  readonly raterId: string;
}

export const idOfSheet = ({ candidacyId, party, raterId }: SheetRef): string =>
  sheetId(candidacyId, party, raterId);
